package loomshowcase.lessons.concurrentorparallel;

import java.time.Duration;
import java.util.Locale;

/**
 * Parallel: two platform threads hand a turn to and fro, each spinning until the other has answered, until a hundred
 * passes in a row take less than a millisecond.
 *
 * <p>Notice how little time the hundred passes take: far less than one time slice, and a thread that spins stays on its
 * core until its slice is over. So both were running at the same instant, on a core each. Bound to a single core with
 * {@code taskset}, the other can answer only when the slice has ended: that took about 5 ms a pass here, and the time
 * limit ended the game. Two virtual threads on two carriers would do as well as these: parallel is a matter of cores,
 * not of the kind of thread.
 *
 * <p>Rests on {@code volatile}, {@link Thread#onSpinWait()} and {@link Thread#ofPlatform()} (JEP 444).
 *
 * <pre>
 * A hundred passes to and fro in 0.346 ms
 * Both threads ran at the same instant, on a core each.
 * Finished in 0.02 second(s)
 * </pre>
 */
public class PlatformConcurrentOrParallel {

    static final Duration AT_ONCE = Duration.ofMillis(1);
    static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    static volatile int passes;
    static volatile long quickest = Long.MAX_VALUE;
    static volatile boolean over;

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> play(0, start));
        Thread t2 = Thread.ofPlatform().start(() -> play(1, start));
        t1.join();
        t2.join();

        System.out.printf(Locale.ROOT, "A hundred passes to and fro in %.3f ms%n", quickest / 1e6);
        System.out.println(quickest < AT_ONCE.toNanos()
                ? "Both threads ran at the same instant, on a core each."
                : "The two threads took turns: there was no second core for them.");
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", (System.nanoTime() - start) / 1e9);
    }

    static void play(int me, long start) {
        long hundredBegan = start;
        for (int seen = passes; !over; seen = passes) {
            if (seen % 2 != me) {
                Thread.onSpinWait();
                continue;
            }
            if (seen % 100 == 99) {
                long now = System.nanoTime();
                quickest = Math.min(quickest, now - hundredBegan);
                hundredBegan = now;
                over = quickest < AT_ONCE.toNanos() || now - start > TIME_LIMIT.toNanos();
            }
            passes = seen + 1;
        }
    }
}
