package loomshowcase.lessons.concurrentorparallel;

import java.time.Duration;
import java.util.Locale;

/**
 * Parallel: two platform threads hand a turn to and fro ten thousand times, each spinning until the other has answered.
 *
 * <p>Notice how little time a pass takes: far less than a time slice, and a thread that spins stays on its core until
 * its slice is over. So both were running at the same instant, on a core each. Bound to a single core with {@code
 * taskset}, the other could answer only when the slice had ended: here that came to 1,200 passes of 4 ms each, and the
 * time limit ended the game. Two virtual threads on two carriers would do as well as these: parallel is a matter of
 * cores, not of the kind of thread.
 *
 * <p>Rests on {@code volatile}, {@link Thread#onSpinWait()} and {@link Thread#ofPlatform()} (JEP 444).
 *
 * <pre>
 * 10000 passes to and fro, 357936 ns each
 * Both threads ran at the same instant, on a core each.
 * Finished in 3.58 second(s)
 * </pre>
 */
public class PlatformConcurrentOrParallel {

    static final int PASSES = 10_000;
    static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    static volatile int passes;

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> play(0, start));
        Thread t2 = Thread.ofPlatform().start(() -> play(1, start));
        t1.join();
        t2.join();

        double nanos = System.nanoTime() - start;
        System.out.printf(Locale.ROOT, "%d passes to and fro, %.0f ns each%n", passes, nanos / passes);
        System.out.println(passes == PASSES
                ? "Both threads ran at the same instant, on a core each."
                : "The two threads took turns: there was no second core for them.");
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", nanos / 1e9);
    }

    static void play(int me, long start) {
        for (int seen = passes; seen < PASSES && System.nanoTime() - start < TIME_LIMIT.toNanos(); seen = passes) {
            if (seen % 2 == me) {
                passes = seen + 1;
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
