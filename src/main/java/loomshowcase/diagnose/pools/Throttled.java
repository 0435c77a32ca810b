package loomshowcase.diagnose.pools;

import java.util.HashMap;
import java.util.Map;
import loomshowcase.diagnose.recording.RecordingSummary;

/**
 * Whether JFR left out events at sockets because there were too many: from JDK 25 on, the default settings record at
 * most 100 a second of them.
 */
final class Throttled {

    /** The throttle takes its samples by chance, so that a full second has a few more or less. */
    private static final int NEARLY_FULL = 80;

    private final Map<Long, Integer> reads = new HashMap<>();

    /** @param at nanoseconds since the epoch */
    void add(WaitKind kind, long at) {
        if (kind == WaitKind.SOCKET_READ) {
            reads.merge(at / 1_000_000_000L, 1, Integer::sum);
        }
    }

    boolean isReached(RecordingSummary recording) {
        String throttle = recording.settings().value(PoolEvents.SOCKET_READ, "throttle");
        return throttle != null && !throttle.equals("off")
                && reads.values().stream().anyMatch(count -> count >= NEARLY_FULL);
    }
}
