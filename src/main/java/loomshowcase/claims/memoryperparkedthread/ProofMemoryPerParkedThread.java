package loomshowcase.claims.memoryperparkedthread;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ten thousand virtual threads wait on a latch, with ten more calls on their stacks, then with a hundred, then with
 * five hundred; each time the heap is measured after a collection, before and while they wait.
 *
 * <p>Notice that the stack of a waiting virtual thread is in the heap unless the thread keeps its carrier, and takes
 * what it uses: the deeper it waits, the more it costs. The calls here have few variables; those of a framework have
 * more. So the heap grows with the number of waiting threads, where platform threads took memory that {@code -Xmx} does
 * not count. Notice also that they need no platform threads of their own.
 *
 * <p>Source: JEP 444: stacks are stored in the heap as stack chunk objects. The heap is what
 * {@link MemoryMXBean#getHeapMemoryUsage()} reports after {@link System#gc()}.
 *
 * <pre>
 * Heap for each waiting thread, with 10 calls on its stack: 2.1 kB, 100: 2.5 kB, 500: 9.1 kB
 * Platform threads added: 0
 * Verdict on JDK 25: a virtual thread that waits takes heap, and a deeper stack takes more
 * </pre>
 */
public class ProofMemoryPerParkedThread {

    static final int THREADS = 10_000;

    public static void main(String[] args) throws InterruptedException {
        bytesPerThread(10);
        int platformBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        long shallow = bytesPerThread(10);
        long deeper = bytesPerThread(100);
        long deepest = bytesPerThread(500);
        int morePlatform = ManagementFactory.getThreadMXBean().getPeakThreadCount() - platformBefore;
        System.out.printf(Locale.ROOT, "Heap for each waiting thread, with 10 calls on its stack: %.1f kB, "
                + "100: %.1f kB, 500: %.1f kB%n", shallow / 1e3, deeper / 1e3, deepest / 1e3);
        System.out.println("Platform threads added: " + morePlatform);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (shallow > 0 && deepest > 2 * shallow && morePlatform < THREADS / 10
                        ? "a virtual thread that waits takes heap, and a deeper stack takes more"
                        : "the depth of the stack made no difference"));
    }

    static long bytesPerThread(int depth) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(THREADS);
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>(THREADS);
        long before = heap();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.startVirtualThread(() -> waitBelow(depth, waiting, end)));
        }
        waiting.await(10, TimeUnit.SECONDS);
        long bytes = (heap() - before) / THREADS;
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return bytes;
    }

    static int waitBelow(int calls, CountDownLatch waiting, CountDownLatch end) {
        if (calls > 0) {
            return 1 + waitBelow(calls - 1, waiting, end);
        }
        waiting.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
