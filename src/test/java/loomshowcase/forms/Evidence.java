package loomshowcase.forms;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.timeline.Activity;
import loomshowcase.timeline.Row;
import loomshowcase.timeline.Timeline;

/**
 * What a form did when it was started.
 *
 * @param out      the lines that it printed
 * @param err      what it wrote to standard error, the compiler's notes left out
 * @param timeline what its threads did, as the JVM recorded it; null without a recording
 */
public record Evidence(int exitCode, List<String> out, List<String> err, Timeline timeline) {

    private record Step(Duration at, int change) {}

    /** The threads that the form started, of one kind. */
    public List<Row> threads(boolean virtual) {
        return started().filter(row -> row.virtual() == virtual).toList();
    }

    /** The threads that the form started and that had not ended when the JVM did. */
    public List<Row> aliveAtExit() {
        return started().filter(row -> row.end().isEmpty()).toList();
    }

    /** No form uses the common pool itself. From JDK 25 on, time-outs use it, and its worker stays alive. */
    private Stream<Row> started() {
        return timeline.rows().stream().filter(row -> !row.name().equals("main")
                && !row.name().startsWith("ForkJoinPool.commonPool-worker-"));
    }

    /** The highest number of threads that slept at once. A sleep that ends when another begins does not overlap it. */
    public int asleepAtOnce() {
        List<Step> steps = timeline.rows().stream().flatMap(row -> row.spans().stream())
                .filter(span -> span.activity() == Activity.SLEEPING)
                .flatMap(span -> Stream.of(new Step(span.start(), 1), new Step(span.end(), -1)))
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::change)).toList();
        int asleep = 0;
        int peak = 0;
        for (Step step : steps) {
            asleep += step.change();
            peak = Math.max(peak, asleep);
        }
        return peak;
    }
}
