package loomshowcase.timeline;

import java.time.Duration;
import java.util.List;

/**
 * What the threads of one program run did. Zero is the start of its first thread, which is {@code main}: JFR writes
 * that event when the recording has begun, just before the main class is loaded.
 *
 * @param length from zero to the end of the JVM
 * @param rows   a row for each thread, in the order in which they were made
 * @param notes  a sentence for each thing that this recording cannot show and that bears on these rows; often none
 */
public record Timeline(Duration length, List<Row> rows, List<String> notes) {

    /** @throws IllegalArgumentException if the length is not positive */
    public Timeline {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("no timeline: its length is " + length);
        }
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
