package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.Optional;

/**
 * Which part of the processors other programs used from a moment on.
 *
 * @param before     what had been used by then; empty where the system does not tell
 * @param begunNanos that moment, on the clock of {@link System#nanoTime}
 */
record OthersCpu(Optional<CpuTimes> before, long begunNanos) {

    static OthersCpu begin() {
        return new OthersCpu(CpuTimes.now(), System.nanoTime());
    }

    /** From then until now, from 0 to 1; {@code null} where the system does not tell. */
    Double share() {
        return before.flatMap(then -> CpuTimes.now().map(now -> share(now.othersSince(then),
                System.nanoTime() - begunNanos, Runtime.getRuntime().availableProcessors()))).orElse(null);
    }

    static double share(Duration others, long passedNanos, int processors) {
        return Math.clamp((double) others.toNanos() / Math.max(1, passedNanos) / processors, 0.0, 1.0);
    }
}
