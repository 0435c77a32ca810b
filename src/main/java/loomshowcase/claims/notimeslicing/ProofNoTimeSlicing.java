package loomshowcase.claims.notimeslicing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two virtual threads compute on two carriers, for 3 ms, 10 ms and so on up to 300 ms. Ten requests on virtual threads
 * are started meanwhile. Each length is tried five times, and the median of the fifty waits for a carrier is printed.
 *
 * <p>A request waits about as long as what computes ahead of it. 3 ms hardly show. From some tens of milliseconds on it
 * shows in the latency of other requests, and computing belongs on platform threads.
 *
 * <p>JEP 444: "The scheduler does not currently implement time sharing for virtual threads".
 *
 * <pre>
 * Requests behind   3 ms of computing waited   2 ms (median of 50)
 * Requests behind  10 ms of computing waited   9 ms (median of 50)
 * Requests behind  30 ms of computing waited  29 ms (median of 50)
 * Requests behind 100 ms of computing waited  99 ms (median of 50)
 * Requests behind 300 ms of computing waited 299 ms (median of 50)
 * Verdict on JDK 25: the longer others compute, the longer requests wait
 * </pre>
 */
public class ProofNoTimeSlicing {

    static final int REQUESTS = 10;
    static final int TIMES = 5;

    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        medianWaitMillis(30);
        long shortest = 0;
        long longest = 0;
        for (int millis : new int[] {3, 10, 30, 100, 300}) {
            longest = medianWaitMillis(millis);
            shortest = millis == 3 ? longest : shortest;
            System.out.printf("Requests behind %3d ms of computing waited %3d ms (median of %d)%n", millis, longest,
                    TIMES * REQUESTS);
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (shortest < 100 && longest > 200
                ? "the longer others compute, the longer requests wait"
                : "how long requests wait does not depend on how long others compute"));
    }

    static long medianWaitMillis(int millis) throws InterruptedException {
        var waits = new ConcurrentLinkedQueue<Long>();
        for (int i = 0; i < TIMES; i++) {
            CountDownLatch computing = new CountDownLatch(2);
            List<Thread> threads = new ArrayList<>();
            for (int j = 0; j < 2; j++) {
                threads.add(Thread.ofVirtual().start(() -> compute(computing, millis)));
            }
            computing.await();
            for (int j = 0; j < REQUESTS; j++) {
                long due = System.nanoTime();
                threads.add(Thread.ofVirtual().start(() -> waits.add(System.nanoTime() - due)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<Long> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        return TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() / 2));
    }

    static void compute(CountDownLatch computing, int millis) {
        computing.countDown();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            sum += System.nanoTime() & 1;
        }
    }
}
