package loomshowcase.claims.threadlocalcaches;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand requests use a buffer of 8 kB that a thread local keeps, twice each: on a pool of eight platform threads,
 * then on a virtual thread each, all of which are alive when the heap is looked at.
 *
 * <p>The pool makes eight buffers at most, and nearly every request finds the buffer of an earlier one. The virtual threads
 * make ten thousand, and hold them while they wait. A request still finds its own buffer again, so a cache that is used
 * many times within one request is worth something. No later request does.
 *
 * <p>See {@link ThreadLocal#withInitial(java.util.function.Supplier)} and JEP 444, which advises against it. The heap is
 * what the JVM reports after {@link System#gc()}.
 *
 * <pre>
 * pool of eight:   8 buffers made, 9992 requests found that of an earlier one
 * virtual threads: 10000 buffers made, 0 requests found that of an earlier one
 * Requests that found their own again: 20000 of 20000
 * Heap in use while the virtual threads wait: 110 MB
 * Verdict on JDK 25: a thread-local cache makes one object for each virtual thread; only the same request uses it again
 * </pre>
 */
public class BeforeThreadLocalCaches {

    static final int REQUESTS = 10_000;
    static final AtomicInteger MADE = new AtomicInteger();
    static final AtomicInteger FOUND_ANOTHERS = new AtomicInteger();
    static final AtomicInteger FOUND_OWN = new AtomicInteger();
    static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> {
        MADE.incrementAndGet();
        return new byte[8 * 1024];
    });

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch usedInPool = new CountDownLatch(REQUESTS);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            useIn(pool, usedInPool, new CountDownLatch(0));
        }
        int madeByPool = MADE.getAndSet(0);
        int foundInPool = FOUND_ANOTHERS.getAndSet(0);

        CountDownLatch used = new CountDownLatch(REQUESTS);
        CountDownLatch end = new CountDownLatch(1);
        long heap;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            useIn(executor, used, end);
            used.await(10, TimeUnit.SECONDS);
            System.gc();
            heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
            end.countDown();
        }
        System.out.println("pool of eight:   " + text(madeByPool, foundInPool));
        System.out.println("virtual threads: " + text(MADE.get(), FOUND_ANOTHERS.get()));
        System.out.println("Requests that found their own again: " + FOUND_OWN + " of " + 2 * REQUESTS);
        System.out.println("Heap in use while the virtual threads wait: " + heap + " MB");
        boolean onePerThread = madeByPool <= 8 && MADE.get() == REQUESTS && FOUND_ANOTHERS.get() == 0;
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (onePerThread && FOUND_OWN.get() == 2 * REQUESTS
                        ? "a thread-local cache makes one object for each virtual thread; only the same request uses it again"
                        : "requests on virtual threads share what a thread local caches"));
    }

    static String text(int made, int found) {
        return made + " buffers made, " + found + " requests found that of an earlier one";
    }

    static void useIn(ExecutorService executor, CountDownLatch used, CountDownLatch end) {
        for (int i = 0; i < REQUESTS; i++) {
            executor.submit(() -> {
                request();
                used.countDown();
                return end.await(10, TimeUnit.SECONDS);
            });
        }
    }

    static void request() {
        byte[] buffer = BUFFER.get();
        if (buffer[0] != 0) {
            FOUND_ANOTHERS.incrementAndGet();
        }
        buffer[0] = 1;
        if (BUFFER.get() == buffer) {
            FOUND_OWN.incrementAndGet();
        }
    }
}
