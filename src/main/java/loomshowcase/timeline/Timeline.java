package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the threads of a program did in one run. It starts when {@code main} starts: JFR records that event when the
 * recording has begun, just before the main class is loaded. If the JVM had to wait there, it starts when the wait was over.
 *
 * @param began  when that was
 * @param length until the end of the JVM
 * @param rows   a row for each thread, in the order in which they were created
 * @param notes  sentences on what the recording does not show in these rows; often none
 */
public record Timeline(Instant began, Duration length, List<Row> rows, List<String> notes) {

    /** @throws IllegalArgumentException if the length is not positive */
    public Timeline {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a timeline of length " + length);
        }
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
