package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When one virtual thread was pinned to its carrier. */
final class Pins {

    /** What goes by in a pinned wait before the park and after it, on a busy machine. */
    private static final Duration AROUND_THE_PARK = Duration.ofMillis(1);

    private final List<Pin> pins = new ArrayList<>();

    private record Pin(Instant from, Instant to) {

        Duration within(Instant start, Instant end) {
            Instant first = from.isAfter(start) ? from : start;
            Instant last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    void add(Instant from, Instant to) {
        pins.add(new Pin(from, to));
    }

    /**
     * Whether a wait was a pinned one. A wait parks in one place, so it is pinned as a whole or not at all; but on the
     * way into it a thread may be pinned for a moment, for instance where a class has to be initialised first.
     */
    boolean cover(Instant start, Instant end) {
        Duration pinned = pins.stream().map(pin -> pin.within(start, end)).reduce(Duration.ZERO, Duration::plus);
        Duration free = Duration.between(start, end).minus(pinned);
        return pinned.isPositive() && (free.compareTo(pinned) <= 0 || free.compareTo(AROUND_THE_PARK) < 0);
    }
}
