package loomshowcase.claims.threadlocalcaches;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand tasks use a buffer of 8 kB that a thread local keeps: on a pool of eight platform threads, then on a
 * virtual thread each, all of which are alive when the heap is looked at.
 *
 * <p>Notice that the pool makes eight buffers at most and the virtual threads ten thousand, which is what they hold
 * together while they wait. Nothing is ever used twice: the cache has become a leak for as long as the tasks last.
 *
 * <p>Rests on {@link ThreadLocal#withInitial(java.util.function.Supplier)} and on JEP 444, which advises against it.
 * The heap is what the JVM reports after {@link System#gc()}.
 *
 * <pre>
 * Buffers made: 8 by a pool of eight, 10000 by virtual threads
 * Heap in use while the virtual threads wait: 110 MB
 * Verdict on JDK 25: a thread-local cache makes one object for each virtual thread and never uses it again
 * </pre>
 */
public class BeforeThreadLocalCaches {

    static final int TASKS = 10_000;
    static final AtomicInteger MADE = new AtomicInteger();
    static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> {
        MADE.incrementAndGet();
        return new byte[8 * 1024];
    });

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch usedInPool = new CountDownLatch(TASKS);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            useIn(pool, usedInPool, new CountDownLatch(0));
        }
        int inPool = MADE.getAndSet(0);

        CountDownLatch used = new CountDownLatch(TASKS);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            useIn(executor, used, end);
            used.await(10, TimeUnit.SECONDS);
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
            end.countDown();
            System.out.println("Buffers made: " + inPool + " by a pool of eight, " + MADE + " by virtual threads");
            System.out.println("Heap in use while the virtual threads wait: " + heap + " MB");
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (inPool <= 8 && MADE.get() == TASKS
                        ? "a thread-local cache makes one object for each virtual thread and never uses it again"
                        : "the cache was shared"));
    }

    static void useIn(ExecutorService executor, CountDownLatch used, CountDownLatch end) {
        for (int i = 0; i < TASKS; i++) {
            executor.submit(() -> {
                BUFFER.get()[0] = 1;
                used.countDown();
                return end.await(10, TimeUnit.SECONDS);
            });
        }
    }
}
