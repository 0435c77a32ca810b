package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The intervals in which one virtual thread was pinned to its carrier. */
final class PinnedIntervals {

    /** On a busy machine, a pinned wait may begin this long before its park, and end this long after it. */
    private static final Duration AROUND_THE_PARK = Duration.ofMillis(1);

    private final List<Interval> intervals = new ArrayList<>();

    private record Interval(Instant from, Instant to) {

        Duration within(Instant start, Instant end) {
            Instant first = from.isAfter(start) ? from : start;
            Instant last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    void add(Instant from, Instant to) {
        intervals.add(new Interval(from, to));
    }

    /**
     * Whether the thread was pinned during a wait. A wait parks at one place, so it is pinned as a whole or not at all. But
     * just before, a thread may be pinned for a moment, for example while a class is initialised.
     */
    boolean cover(Instant start, Instant end) {
        Duration pinned =
                intervals.stream().map(interval -> interval.within(start, end)).reduce(Duration.ZERO, Duration::plus);
        Duration free = Duration.between(start, end).minus(pinned);
        return pinned.isPositive() && (free.compareTo(pinned) <= 0 || free.compareTo(AROUND_THE_PARK) < 0);
    }
}
