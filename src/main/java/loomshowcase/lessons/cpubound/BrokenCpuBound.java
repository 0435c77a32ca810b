package loomshowcase.lessons.cpubound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Broken: each of a thousand tiny sums gets a platform thread of its own, and the program becomes slower.
 *
 * <p>It takes much longer, although no sum waits. To start and end a thread takes far longer than to add up a hundred
 * numbers. Work must take much longer than starting its thread. A virtual thread costs less to start, but still more
 * than such a sum.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444) and {@link LongAdder}.
 *
 * <pre>
 * One thread:        1000 sums make 4950000 in 0.9 ms
 * A thread for each: 1000 sums make 4950000 in 62.0 ms
 * Threads made it slower.
 * </pre>
 */
public class BrokenCpuBound {

    static final int SUMS = 1_000;

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        LongAdder total = new LongAdder();
        for (int i = 0; i < SUMS; i++) {
            total.add(sum());
        }
        double one = (System.nanoTime() - start) / 1e6;

        start = System.nanoTime();
        LongAdder together = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SUMS; i++) {
            threads.add(Thread.ofPlatform().start(() -> together.add(sum())));
        }
        for (Thread t : threads) {
            t.join();
        }
        double many = (System.nanoTime() - start) / 1e6;

        System.out.printf(Locale.ROOT, "One thread:        %d sums make %s in %.1f ms%n", SUMS, total, one);
        System.out.printf(Locale.ROOT, "A thread for each: %d sums make %s in %.1f ms%n", SUMS, together, many);
        System.out.println(many > one ? "Threads made it slower." : "Threads made it quicker.");
    }

    static long sum() {
        long sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += i;
        }
        return sum;
    }
}
