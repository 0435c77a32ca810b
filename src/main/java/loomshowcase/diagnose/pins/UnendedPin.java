package loomshowcase.diagnose.pins;

import java.util.List;
import loomshowcase.diagnose.PinKind;

/**
 * A virtual thread that held its carrier when the recording ended. JFR writes the event of a pin when the pin ends, so there
 * is none of it; a thread dump in the recording shows it.
 *
 * @param thread      the id of the virtual thread
 * @param carrier     the name of its carrier
 * @param kind        what keeps it there, as far as its stack shows
 * @param use         what it did in native code; {@code null} if it was pinned, or that is not told
 * @param certain     whether it waited for sure; if not, it may have computed, for the dump has no stack
 * @param waitsIn     the frame of the JDK in which it waits; {@code null} without a stack
 * @param holder      the frame or the class that pins; {@code null} if the stack does not show it
 * @param place       the top frame outside of the JDK; {@code null} without a stack
 * @param callers     what led to the place
 * @param atLeastNanos for how long it has been there at least; {@code null} if only one dump shows it
 */
public record UnendedPin(long thread, String carrier, PinKind kind, HeldCarrier.Use use, boolean certain,
        String waitsIn, String holder,
        String place, List<String> callers, Long atLeastNanos) {

    public UnendedPin {
        callers = List.copyOf(callers);
    }
}
