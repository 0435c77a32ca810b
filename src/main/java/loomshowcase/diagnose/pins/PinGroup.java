package loomshowcase.diagnose.pins;

import java.util.List;
import loomshowcase.diagnose.PinKind;

/**
 * The pins at one place for one reason.
 *
 * @param kind              what kept the thread on its carrier
 * @param event             the name of the JFR event
 * @param place             the top frame outside of the JDK, such as {@code shop.Orders.save:41}; if there is none, the top
 *                          frame; {@code null} if no stack was recorded
 * @param ofUser            whether the place is in the user's code
 * @param holder            the frame that pins; {@code null} if the stack does not show it
 * @param pinnedReason      as recorded by JDK 24 and newer; {@code null} before
 * @param blockingOperation as recorded by JDK 24 and newer; {@code null} before
 * @param ways              the call paths to the place, the one with the most time first
 * @param otherWays         the number of pins whose call path is not in {@code ways}
 */
public record PinGroup(
        PinKind kind, String event, String place, boolean ofUser, String holder, String pinnedReason,
        String blockingOperation, long count, long totalNanos, long longestNanos, List<Way> ways, long otherWays) {

    static final int MOST_WAYS = 3;

    public PinGroup {
        ways = List.copyOf(ways);
    }

    /** Whether JFR recorded a pin; if not, it recorded a wait that pins before JDK 24. */
    boolean isRecordedAsPin() {
        return event.equals(PinEvents.PINNED);
    }

    /**
     * How a place was reached.
     *
     * @param callers frames outside of the JDK that led to the place, the closest first, as many as lead to the application
     * @param cutOff  whether JFR cut off the stack before that
     */
    public record Way(List<String> callers, boolean cutOff, long count, long totalNanos) {

        public Way {
            callers = List.copyOf(callers);
        }
    }
}
