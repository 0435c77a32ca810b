package loomshowcase.timeline;

import java.time.Duration;

/**
 * A wait that was recorded, from its beginning to its end.
 *
 * @param start          since the zero of the timeline
 * @param end            since the zero of the timeline, not before {@code start}
 * @param platformThread whether it kept a platform thread
 */
public record Span(Duration start, Duration end, Activity activity, PlatformThread platformThread) {

    /** @throws IllegalArgumentException if it begins before zero or ends before it begins */
    public Span {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("no span: from %s to %s".formatted(start, end));
        }
    }

    Duration length() {
        return end.minus(start);
    }
}
