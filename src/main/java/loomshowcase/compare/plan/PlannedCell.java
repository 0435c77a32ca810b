package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workload;
import loomshowcase.launch.InstalledJdk;

/**
 * A cell that is to be measured.
 *
 * @param jdk     the JDK whose JVMs do the runs
 * @param repeats how often
 * @param weighed whether one more JVM holds its tasks to see what they take in memory
 * @param whyNot  why it cannot be run, known before it is tried; empty if it can
 */
public record PlannedCell(
        InstalledJdk jdk, ThreadModel model, Workload workload, Parameters parameters, Size size,
        Repeats repeats, boolean weighed, Optional<String> whyNot) {

    /** What a fork costs beside its runs, roughly; used for telling the time left, and for nothing else. */
    private static final Duration PER_FORK = Duration.ofMillis(300);

    /** What a task costs beside its floor, roughly; used likewise. */
    private static final Duration PER_TASK = Duration.ofNanos(10_000);

    private static final int ENOUGH_TO_WEIGH = 100;

    private static final Duration PER_TASK_AT_MOST = Duration.ofMillis(1);

    /** A cell that is not weighed. */
    public PlannedCell(
            InstalledJdk jdk, ThreadModel model, Workload workload, Parameters parameters, Size size,
            Repeats repeats, Optional<String> whyNot) {
        this(jdk, model, workload, parameters, size, repeats, false, whyNot);
    }

    /** The least time that a run can take, where that is known. */
    public Optional<Duration> floor() {
        return Arrivals.of(this).map(Arrivals::floor)
                .orElseGet(() -> workload.floor(parameters, size.tasks(), model.concurrency(size)));
    }

    /** The name of the row, with the size that matters. */
    public String label() {
        return model.label(size);
    }

    /** What the row was set to, for a results file: the workload's settings, the model's if it has one, the client. */
    public Map<String, Object> shownParameters() {
        var shown = new TreeMap<>(parameters.shown());
        workload.client(model.holdsNoThread()).ifPresent(client -> shown.put("client", client));
        if (model.hasLimit()) {
            shown.put("concurrency", size.limit());
        }
        return shown;
    }

    /** The work in words, with the rate at which it arrives if it does not come all at once. */
    public String work() {
        return workload.describe(parameters, size.tasks())
                + Rate.of(parameters).map(rate -> ", arriving at " + rate.text()).orElse("");
    }

    /** How long a fork will take at least. */
    public Duration leastFork() {
        return floor().orElse(Duration.ZERO).multipliedBy(repeats.inFork()).plus(PER_FORK);
    }

    /** How long its forks will take, as far as can be told; {@code unknown} stands for a floor that is not known. */
    Duration expected(Duration unknown) {
        Duration run = floor().orElse(unknown).plus(PER_TASK.multipliedBy(size.tasks()));
        return run.multipliedBy(repeats.inFork()).plus(PER_FORK).multipliedBy(repeats.forks())
                .plus(weighed ? leastWeighing() : Duration.ZERO);
    }

    /** How long the JVM will take at least that weighs the tasks. */
    public Duration leastWeighing() {
        return PER_TASK.multipliedBy(size.tasks()).plus(PER_FORK);
    }

    /**
     * After how long a fork is given up, unless the user says: far beyond its floor and what its tasks cost beside it;
     * and where a task has a time-out of its own, not before all may have had theirs.
     */
    public Duration longestFork() {
        Duration tasks = PER_TASK_AT_MOST.multipliedBy(size.tasks()).multipliedBy(repeats.inFork());
        Duration byFloor = leastFork().multipliedBy(5).plus(tasks).plus(Duration.ofMinutes(1));
        Duration byTimeOuts = workload.timeOut(parameters)
                .map(each -> each.multipliedBy(Math.ceilDiv(size.tasks(), model.concurrency(size)))
                        .multipliedBy(repeats.inFork()).plus(Duration.ofMinutes(1)))
                .orElse(Duration.ZERO);
        return byFloor.compareTo(byTimeOuts) > 0 ? byFloor : byTimeOuts;
    }

    /**
     * Whether its tasks can be weighed: they only wait, each in a thread, so that tasks on a latch can stand for them,
     * and enough of them are in flight at once that what the JVM does beside them is little.
     */
    boolean canBeWeighed() {
        return workload.onlyWaits() && !model.holdsNoThread() && model.concurrency(size) >= ENOUGH_TO_WEIGH;
    }

    /** The same, or not to be run if its model has no thread for a task and its tasks need one. */
    public PlannedCell unlessThreadsAreNeeded() {
        return model.holdsNoThread() && !workload.hasAsyncForm() ? withoutRunning("needs a thread") : this;
    }

    PlannedCell repeated(Repeats other) {
        return new PlannedCell(jdk, model, workload, parameters, size, other, weighed, whyNot);
    }

    public PlannedCell andWeighed() {
        return new PlannedCell(jdk, model, workload, parameters, size, repeats, true, whyNot);
    }

    public PlannedCell with(Parameters changed) {
        return new PlannedCell(jdk, model, workload, changed, size, repeats, weighed, whyNot);
    }

    public PlannedCell withoutRunning(String reason) {
        return new PlannedCell(jdk, model, workload, parameters, size, repeats, false, Optional.of(reason));
    }
}
