package loomshowcase.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The life of one thread.
 *
 * @param name       as the JDK prints it: {@code main}, {@code Thread-0}; {@code virtual #22} for a virtual thread
 *                   without a name
 * @param start      since the zero of the timeline
 * @param end        since the zero of the timeline; empty if the thread was still alive at exit
 * @param startKnown false if it lived already when the recording began; {@code start} is zero then
 * @param spans      the waits that were recorded, in order and without overlap; what lies between them was not
 */
public record Row(
        String name, boolean virtual, Duration start, Optional<Duration> end, boolean startKnown, List<Span> spans) {

    public Row {
        spans = List.copyOf(spans);
    }

    /** Where the row ends in a timeline of that length. */
    Duration endIn(Duration length) {
        return end.orElse(length);
    }
}
