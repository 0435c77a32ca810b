package loomshowcase.compare.measure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workload;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Durations;

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

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration PER_TASK_AT_MOST = Duration.ofMillis(1);

    /** The least time that a run can take, where that is known. */
    public Optional<Duration> floor() {
        return workload.floor(parameters, size.tasks(), model.concurrency(size));
    }

    /** The name of the row, with the size that matters. */
    public String label() {
        return model.label(size);
    }

    /** What the row was set to, for a results file: the workload's settings, and the model's if it has one. */
    Map<String, Object> shownParameters() {
        var shown = new TreeMap<>(parameters.shown());
        if (model.hasLimit()) {
            shown.put("concurrency", size.limit());
        }
        return shown;
    }

    /** How long a fork will take at least. */
    public Duration leastFork() {
        return floor().orElse(Duration.ZERO).multipliedBy(repeats.inFork()).plus(PER_FORK);
    }

    /**
     * After how long a fork is given up, unless the user says: far beyond its floor and what its tasks cost beside it;
     * and where a task has a time-out of its own, not before all may have had theirs.
     */
    Duration longestFork() {
        Duration tasks = PER_TASK_AT_MOST.multipliedBy(size.tasks()).multipliedBy(repeats.inFork());
        Duration byFloor = leastFork().multipliedBy(5).plus(tasks).plus(Duration.ofMinutes(1));
        Duration byTimeOuts = workload.timeOut(parameters)
                .map(each -> each.multipliedBy(Math.ceilDiv(size.tasks(), model.concurrency(size)))
                        .multipliedBy(repeats.inFork()).plus(Duration.ofMinutes(1)))
                .orElse(Duration.ZERO);
        return byFloor.compareTo(byTimeOuts) > 0 ? byFloor : byTimeOuts;
    }

    /** The same, or not to be run if it takes more than a day at least. */
    public PlannedCell unlessTooLong() {
        Duration least = leastFork().multipliedBy(repeats.forks());
        return whyNot.isPresent() || least.compareTo(LONGEST) <= 0 ? this : withoutRunning(
                "needs at least %s, and a row may take a day; take fewer --tasks, or shorter ones"
                        .formatted(Durations.text(least)));
    }

    PlannedCell with(Parameters changed) {
        return new PlannedCell(jdk, model, workload, changed, size, repeats, whyNot);
    }

    PlannedCell withoutRunning(String reason) {
        return new PlannedCell(jdk, model, workload, parameters, size, repeats, Optional.of(reason));
    }
}
