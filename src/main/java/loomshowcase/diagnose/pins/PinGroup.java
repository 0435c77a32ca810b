package loomshowcase.diagnose.pins;

import java.util.List;

/**
 * Pins at one place for one reason.
 *
 * @param kind              what kept the thread on its carrier
 * @param event             what JFR calls it
 * @param place             the uppermost frame that is no code of the JDK, such as {@code shop.Orders.save:41};
 *                          without one, the uppermost that is; {@code null} if no stack was recorded
 * @param ofUser            whether the place is in the user's code
 * @param holder            the frame that pins, as far as the stack shows one; {@code null} if it does not
 * @param pinnedReason      as JDK 24 and newer record it; {@code null} before
 * @param blockingOperation the same
 * @param ways              how the place was reached: what takes the most time first
 * @param otherWays         how many pins came by ways that are not in {@code ways}
 */
public record PinGroup(
        PinKind kind, String event, String place, boolean ofUser, String holder, String pinnedReason,
        String blockingOperation, long count, long totalNanos, long longestNanos, List<Way> ways, long otherWays) {

    static final int MOST_WAYS = 3;

    public PinGroup {
        ways = List.copyOf(ways);
    }

    /** Whether JFR recorded a pin here, and not only a wait that pins before JDK 24. */
    boolean isRecordedAsPin() {
        return event.equals(PinEvents.PINNED);
    }

    /** @param callers frames of the user's code that led to the place, the nearest first */
    public record Way(List<String> callers, long count, long totalNanos) {

        public Way {
            callers = List.copyOf(callers);
        }
    }
}
