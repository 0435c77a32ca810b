package loomshowcase.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The life of one thread.
 *
 * @param name       such as {@code main} or {@code Thread-0}; {@code virtual #22} for a virtual thread without a name
 * @param start      since the start of the timeline
 * @param end        since the start of the timeline; empty if the thread was still alive at exit
 * @param startKnown false if it was alive before the recording began; {@code start} is then zero
 * @param spans      the recorded waits, in order and without overlap; what the thread did between them was not recorded
 */
public record Row(
        String name, boolean virtual, Duration start, Optional<Duration> end, boolean startKnown, List<Span> spans) {

    public Row {
        spans = List.copyOf(spans);
    }

    /** Where the row ends in a timeline of this length. */
    Duration endIn(Duration length) {
        return end.orElse(length);
    }
}
