package loomshowcase.claims.nativeframepins;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread makes plain native calls, which return without a callback, and then waits. After that it is
 * measured what such a call costs when it is made directly, and when it is made by a pool of platform threads.
 *
 * <p>Notice that the second thread runs while the first one waits: when a native call has returned, it has left no
 * frame. While it lasts it holds the carrier, as computing does. The way through a pool costs many times more than a
 * short call itself.
 *
 * <p>Source: JEP 444 and JEP 491, which exclude only native frames on the stack of a thread that waits. The native
 * method is {@link Runtime#freeMemory()}, a JNI call into the JVM.
 *
 * <pre>
 * One carrier. The first thread makes 1000 native calls, and waits until the second has run, 2 seconds at most.
 * The second thread had run in time: true
 * A native call takes 0.06 microseconds, and through a pool 25.
 * Verdict on JDK 25: a native call that has returned does not pin; through a pool it takes more than ten times as long
 * </pre>
 */
public class ProofNativeFramePins {

    static final int CALLS = 1_000;
    static final int ROUNDS = 11;

    static final CountDownLatch CALLED = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;
    static volatile long free;

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println(
                "One carrier. The first thread makes " + CALLS + " native calls, and waits until the second has "
                        + "run, 2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> callAndWait());
        CALLED.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();
        System.out.println("The second thread had run in time: " + inTime);

        long[] nanos = new long[2];
        Thread measures = Thread.ofVirtual().start(() -> measure(nanos));
        measures.join();
        System.out.printf(Locale.ROOT, "A native call takes %.2f microseconds, and through a pool %.0f.%n",
                nanos[0] / 1e3, nanos[1] / 1e3);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "a native call that has returned does not pin"
                : "a native call that has returned pins")
                + (nanos[1] > 10 * nanos[0] ? "; through a pool it takes more than ten times as long"
                        : "; through a pool it takes about as long"));
    }

    static void callAndWait() {
        for (int i = 0; i < CALLS; i++) {
            free = Runtime.getRuntime().freeMemory();
        }
        CALLED.countDown();
        try {
            inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    /** The medians of some rounds, taken in turns, so that a busy machine weighs on both alike. */
    static void measure(long[] nanos) {
        long[] direct = new long[ROUNDS];
        long[] pooled = new long[ROUNDS];
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < CALLS; i++) {
                    free = Runtime.getRuntime().freeMemory();
                }
                long between = System.nanoTime();
                for (int i = 0; i < CALLS; i++) {
                    Future<Long> result = pool.submit(() -> Runtime.getRuntime().freeMemory());
                    free = result.get();
                }
                direct[round] = (between - start) / CALLS;
                pooled[round] = (System.nanoTime() - between) / CALLS;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Arrays.sort(direct);
        Arrays.sort(pooled);
        nanos[0] = direct[ROUNDS / 2];
        nanos[1] = pooled[ROUNDS / 2];
    }
}
