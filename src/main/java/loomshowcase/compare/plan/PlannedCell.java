package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.workload.UsesServer;
import loomshowcase.compare.workload.Workload;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.MissingModule;

/**
 * A cell that is to be measured.
 *
 * @param jdk     the JDK whose JVMs do the runs
 * @param rate    at which tasks arrive; empty if all arrive at once
 * @param variant what its JVMs get beside what those of all rows get
 * @param repeats how often it is run
 * @param memoryJvm what one more JVM measures, which is not timed
 * @param reasonNotToRun why it cannot be run, known before it is tried; empty if it can
 */
public record PlannedCell(
        InstalledJdk jdk, ThreadModel model, Workload workload, Size size, Optional<Rate> rate,
        PlannedVariant variant, Repeats repeats, MemoryJvm memoryJvm, Optional<String> reasonNotToRun) {

    /** What a fork takes beside its runs, roughly: only the estimate of the time left rests on it. */
    private static final Duration PER_FORK = Duration.ofMillis(300);

    /** What a task takes beside its floor, roughly; used in the same way. */
    private static final Duration PER_TASK = Duration.ofNanos(10_000);

    private static final int ENOUGH_TO_HOLD = 100;

    /** A cell that is run once, and whose tasks are not held. */
    public PlannedCell(InstalledJdk jdk, ThreadModel model, Workload workload, Size size, Optional<Rate> rate) {
        this(jdk, model, workload, size, rate, PlannedVariant.NONE, Repeats.ONCE, MemoryJvm.NONE, Optional.empty());
    }

    public boolean canRun() {
        return reasonNotToRun.isEmpty();
    }

    /** The least time that a run can take; empty if it is not known. */
    public Optional<Duration> floor() {
        return Arrivals.of(this).map(Arrivals::floor)
                .orElseGet(() -> workload.floor(size.tasks(), model.concurrency(size)));
    }

    /**
     * How long a run takes, roughly: its floor; or, where there is none, the time of a task that runs alone, if nothing
     * but the model limits how many run at once. Empty if neither is known.
     */
    Optional<Duration> estimate() {
        return floor().or(() -> workload.taskAlone().map(each -> {
            int rounds = Math.ceilDiv(size.tasks(), model.concurrency(size));
            Duration busy = each.multipliedBy(rounds);
            Duration arriving = lastArrival().plus(each);
            return busy.compareTo(arriving) > 0 ? busy : arriving;
        }));
    }

    /** The name of the row, with the size that matters. */
    public String label() {
        return model.label(size);
    }

    /** The same with its variant, if it has one: tells it from the other rows. */
    public String fullLabel() {
        return Cell.fullLabel(label(), variant.name());
    }

    /** What the row was set to, for the results file: the workload's settings, the rate, the limit, the client. */
    public Map<String, Object> shownParameters() {
        var shown = new TreeMap<>(workload.settings().shown());
        rate.ifPresent(arrivals -> shown.put("rate", arrivals.text()));
        if (workload instanceof UsesServer uses) {
            shown.put("client", uses.client(model.holdsNoThread()));
        }
        if (model.hasLimit()) {
            shown.put("concurrency", size.limit());
        }
        return shown;
    }

    /** The work in words, with the rate at which it arrives if it does not come all at once. */
    public String work() {
        return workload.describe(size.tasks()) + rate.map(arrivals -> ", arriving at " + arrivals.text()).orElse("");
    }

    /** How long a fork takes at least. At a rate, no run ends before its last task arrives. */
    public Duration leastFork() {
        return floor().orElseGet(this::lastArrival).multipliedBy(repeats.inFork()).plus(PER_FORK);
    }

    /** How long a fork takes: at least, where its floor is known; else roughly. */
    public Duration likelyFork() {
        return estimate().orElseGet(this::lastArrival).multipliedBy(repeats.inFork()).plus(PER_FORK);
    }

    /**
     * Whether its tasks run one after another and only a guess says how long that takes. If the guess is wrong, such a
     * row takes longer than all others together.
     */
    public boolean mayTakeLongest() {
        return floor().isEmpty() && size.tasks() > 1 && model.concurrency(size) == 1;
    }

    private Duration lastArrival() {
        return Arrivals.of(this).map(Arrivals::last).orElse(Duration.ZERO);
    }

    /** How long its forks will take, as far as that can be told; {@code unknown} stands in for an unknown floor. */
    Duration expected(Duration unknown) {
        Duration run =
                estimate().orElseGet(() -> lastArrival().plus(unknown)).plus(PER_TASK.multipliedBy(size.tasks()));
        return run.multipliedBy(repeats.inFork()).plus(PER_FORK).multipliedBy(repeats.forks())
                .plus(leastOfMemoryJvm(unknown));
    }

    /** The least time of the JVM that measures memory; zero if there is none. */
    public Duration leastOfMemoryJvm() {
        return leastOfMemoryJvm(Duration.ZERO);
    }

    private Duration leastOfMemoryJvm(Duration unknown) {
        return switch (memoryJvm) {
            case NONE -> Duration.ZERO;
            case HELD -> leastHolding();
            case RETAINED -> workload.taskAlone()
                    .map(each -> each.multipliedBy(Math.ceilDiv(size.tasks(), model.concurrency(size))))
                    .orElse(unknown).multipliedBy(3).plus(leastHolding());
        };
    }

    /** The least time of a JVM that holds the tasks. */
    Duration leastHolding() {
        return PER_TASK.multipliedBy(size.tasks()).plus(PER_FORK);
    }

    /**
     * Whether its tasks can be held: each waits in a thread and holds nothing else, so tasks on a latch can stand in
     * for them, and enough are in flight at once to make what the JVM does beside them small.
     */
    boolean canHoldTasks() {
        return workload.holdsNothing() && !model.holdsNoThread() && model.concurrency(size) >= ENOUGH_TO_HOLD;
    }

    /** The same cell, but not to be run if its model has no thread for a task and its tasks need one. */
    public PlannedCell notRunIfTasksNeedThreads() {
        return model.holdsNoThread() && !workload.hasAsyncForm() ? withoutRunning("needs a thread") : this;
    }

    /** The same cell, but not to be run if its JDK lacks a module: threads are counted by {@code java.management}. */
    public PlannedCell notRunIfModulesAreMissing() {
        return notRunBecause(Stream.concat(Stream.of("java.management"),
                workload.modules(model.holdsNoThread()).stream())
                .filter(module -> !jdk.hasModule(module)).findFirst()
                .map(module -> MissingModule.sentence(jdk, module)));
    }

    /** The same cell, but not to be run if there is a reason. */
    public PlannedCell notRunBecause(Optional<String> reason) {
        return reason.map(this::withoutRunning).orElse(this);
    }

    public PlannedCell repeated(Repeats other) {
        return new PlannedCell(jdk, model, workload, size, rate, variant, other, memoryJvm, reasonNotToRun);
    }

    public PlannedCell with(MemoryJvm other) {
        return new PlannedCell(jdk, model, workload, size, rate, variant, repeats, other, reasonNotToRun);
    }

    public PlannedCell with(Workload other) {
        return new PlannedCell(jdk, model, other, size, rate, variant, repeats, memoryJvm, reasonNotToRun);
    }

    /** The same cell as another variant. */
    public PlannedCell as(PlannedVariant other) {
        return new PlannedCell(jdk, model, workload, size, rate, other, repeats, memoryJvm, reasonNotToRun);
    }

    public PlannedCell withoutRunning(String reason) {
        return new PlannedCell(jdk, model, workload, size, rate, variant, repeats, MemoryJvm.NONE, Optional.of(reason));
    }
}
