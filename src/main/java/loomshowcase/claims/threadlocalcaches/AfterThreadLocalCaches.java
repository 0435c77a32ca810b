package loomshowcase.claims.threadlocalcaches;

import java.lang.management.ManagementFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand tasks, a virtual thread each, borrow one of eight buffers of 8 kB for as long as they use it.
 *
 * <p>Eight buffers are enough for all of them, and they are back before the tasks wait. This is for objects that are
 * expensive to make. Create what is cheap each time, and make what never changes, such as a {@code DateTimeFormatter},
 * one constant for all threads.
 *
 * <p>See {@link LinkedBlockingQueue}.
 *
 * <pre>
 * Buffers for 10000 tasks that had one: 8
 * Heap in use while the virtual threads wait: 33 MB
 * Verdict on JDK 25: a few shared objects, borrowed and given back, serve many virtual threads
 * </pre>
 */
public class AfterThreadLocalCaches {

    static final int TASKS = 10_000;
    static final AtomicInteger MADE = new AtomicInteger();
    static final BlockingQueue<byte[]> BUFFERS = new LinkedBlockingQueue<>();
    static final CountDownLatch USED = new CountDownLatch(TASKS);
    static final CountDownLatch END = new CountDownLatch(1);

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            MADE.incrementAndGet();
            BUFFERS.add(new byte[8 * 1024]);
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(() -> task());
            }
            USED.await(10, TimeUnit.SECONDS);
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
            END.countDown();
            System.out.println("Buffers for " + (TASKS - USED.getCount()) + " tasks that had one: " + MADE);
            System.out.println("Heap in use while the virtual threads wait: " + heap + " MB");
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (MADE.get() == 8 && USED.getCount() == 0
                        ? "a few shared objects, borrowed and given back, serve many virtual threads"
                        : "the shared objects did not suffice"));
    }

    static Void task() throws InterruptedException {
        byte[] buffer = BUFFERS.take();
        try {
            buffer[0] = 1;
        } finally {
            BUFFERS.add(buffer);
        }
        USED.countDown();
        END.await(10, TimeUnit.SECONDS);
        return null;
    }
}
