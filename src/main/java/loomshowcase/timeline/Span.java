package loomshowcase.timeline;

import java.time.Duration;
import java.util.Optional;

/**
 * A wait that was recorded.
 *
 * @param start          since the start of the timeline
 * @param end            since the start of the timeline, not before {@code start}
 * @param platformThread whether the thread held a platform thread
 * @param code           the line of the program in which it waited; empty if that was not recorded
 */
public record Span(
        Duration start, Duration end, Activity activity, PlatformThread platformThread, Optional<CodeLine> code) {

    /** @throws IllegalArgumentException if {@code start} is negative, or {@code end} is before it */
    public Span {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a span from %s to %s".formatted(start, end));
        }
    }

    Duration length() {
        return end.minus(start);
    }
}
