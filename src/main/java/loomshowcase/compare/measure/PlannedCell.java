package loomshowcase.compare.measure;

import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workload;
import loomshowcase.launch.InstalledJdk;

/**
 * A cell that is to be measured.
 *
 * @param jdk        the JDK whose JVMs do the runs
 * @param repeats    how often
 * @param whyNot     why it cannot be run, known before it is tried; empty if it can
 */
public record PlannedCell(
        InstalledJdk jdk, ThreadModel model, Workload workload, Parameters parameters, Size size,
        Repeats repeats, Optional<String> whyNot) {

    /** What a fork costs beside its runs, roughly; used for telling the time left, and for nothing else. */
    private static final Duration PER_FORK = Duration.ofMillis(350);

    /** The least time that a run can take, where that is known. */
    public Optional<Duration> floor() {
        return workload.floor(parameters, size.tasks(), model.concurrency(size));
    }

    /** The name of the row, with the size that matters. */
    public String label() {
        return model.label(size);
    }

    /** How long a fork will take at least. */
    public Duration leastFork() {
        return floor().orElse(Duration.ZERO).multipliedBy(repeats.inFork()).plus(PER_FORK);
    }

    PlannedCell withoutRunning(String reason) {
        return new PlannedCell(jdk, model, workload, parameters, size, repeats, Optional.of(reason));
    }
}
