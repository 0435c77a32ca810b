package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.compare.plan.Arrivals;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.PlannedRuns;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.result.Variant;
import loomshowcase.text.Counts;

/** What the forks of one cell have reported so far. Written by one thread, read by any. */
public final class CellLog {

    private final PlannedCell cell;
    private final List<ForkResult> forks = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private boolean restSkipped;
    private HeldTasks held;

    public CellLog(PlannedCell cell) {
        this.cell = cell;
    }

    PlannedCell cell() {
        return cell;
    }

    /** @param took the wall time of the fork, with its start */
    public synchronized void add(ForkResult fork, Duration took) {
        forks.add(fork);
        longest = took.compareTo(longest) > 0 ? took : longest;
    }

    synchronized void held(HeldTasks tasks) {
        held = tasks;
    }

    /** The longest time that a fork of this cell has taken so far. */
    synchronized Duration longestSoFar() {
        return longest;
    }

    synchronized int forksDone() {
        return forks.size();
    }

    /** There is no time for further forks. */
    synchronized void skipRemainingForks() {
        restSkipped = true;
    }

    /** Whether no further fork is to be started: the cell cannot be run, its time is up, or a fork has failed. */
    synchronized boolean isOver() {
        return !cell.canRun() || restSkipped || hasFailed();
    }

    /** Whether a fork could not do its runs. */
    synchronized boolean hasFailed() {
        return forks.stream().anyMatch(fork -> fork.failure() != null);
    }

    /**
     * The cell as it stands; if {@code partial}, forks may be missing because the comparison is not over.
     *
     * @param jdk with the options that all rows on it have in common
     */
    public synchronized Cell toCell(Jdk jdk, boolean partial) {
        List<Run> runs = MedianRun.onlyWithTimeline(WarmUp.marked(
                forks.stream().flatMap(fork -> fork.runs().stream()).toList(), cell.workload().traits().onlyWaits()));
        boolean cutShort = partial && !isOver() && forks.size() < cell.repeats().forks();
        String failure = failure(runs, cutShort);
        OpenLoop openLoop = Arrivals.of(cell).map(arrivals -> arrivals.openLoop(counted(runs))).orElse(null);
        return new Cell(
                new Cell.Row(jdk, cell.model().family(), cell.label(),
                        cell.model().hasFixedPool() ? cell.size().poolSize() : null, variant(jdk)),
                new Cell.Load(cell.workload().id(), cell.work(), cell.shownParameters(), cell.size().tasks(),
                        floorNanos(runs), cell.workload().traits()),
                new Cell.Outcome(status(failure, cutShort), failure, Warnings.of(cell, counted(runs)), planned(),
                        WarmUp.settled(runs)),
                openLoop, held,
                new Cell.PerFork(forks.stream().map(ForkResult::serverCpu).filter(Objects::nonNull)
                        .map(Duration::toNanos).toList(),
                        forks.stream().map(ForkResult::startUp).filter(Objects::nonNull).map(Duration::toNanos)
                                .toList()),
                runs);
    }

    /** What this row's JVMs had beside what all rows on the JDK have in common. */
    private Variant variant(Jdk jdk) {
        if (!cell.variant().isNamed()) {
            return null;
        }
        List<String> flags = jdk().map(Jdk::flags).orElse(cell.variant().options()).stream()
                .filter(flag -> !jdk.flags().contains(flag)).toList();
        return new Variant(cell.variant().name(), flags, cell.variant().classPath());
    }

    /** The floor holds for runs in which all tasks were done, so it is blank if some failed. */
    private Long floorNanos(List<Run> runs) {
        boolean allDone = runs.stream().allMatch(run -> run.failed() == 0);
        return cell.floor().filter(floor -> allDone && fits(floor)).map(Duration::toNanos).orElse(null);
    }

    /** A {@code long} of nanoseconds ends after 292 years; no row that is run takes more than a day. */
    private static boolean fits(Duration floor) {
        return floor.toDays() < 100_000;
    }

    private PlannedRuns planned() {
        Repeats repeats = cell.repeats();
        return !cell.canRun() ? null
                : new PlannedRuns(repeats.forks(), repeats.warmUps(), repeats.runs());
    }

    private Status status(String failure, boolean cutShort) {
        if (!cell.canRun()) {
            return Status.NOT_RUN;
        }
        if (cutShort) {
            return Status.INTERRUPTED;
        }
        return failure == null ? Status.MEASURED : Status.FAILED;
    }

    private String failure(List<Run> runs, boolean cutShort) {
        if (!cell.canRun()) {
            return "not run: " + cell.reasonNotToRun().get();
        }
        return forks.stream().map(ForkResult::failure).filter(Objects::nonNull).findFirst()
                .or(() -> failedTasks(counted(runs)))
                .orElse(cutShort && runs.isEmpty() ? "not run: the comparison ended first" : null);
    }

    /** Such as {@code 2 of 15 tasks failed: 2 × HTTP 404}, for the worst of the runs. */
    private Optional<String> failedTasks(List<Run> runs) {
        return runs.stream().map(CellLog::unexpected)
                .max(Comparator.comparingInt(CellLog::count)).filter(worst -> !worst.isEmpty())
                .map(worst -> "%s of %s failed: %s".formatted(count(worst), Counts.of(cell.size().tasks(), "task"),
                        worst.stream().map(failure -> failure.count() + " × " + failure.kind())
                                .collect(Collectors.joining(", "))));
    }

    private static List<TaskFailure> unexpected(Run run) {
        return run.failures().stream().filter(failure -> !failure.expected()).toList();
    }

    private static int count(List<TaskFailure> failures) {
        return failures.stream().mapToInt(TaskFailure::count).sum();
    }

    /** The runs without the warm-ups that the user asked for. */
    private static List<Run> counted(List<Run> runs) {
        return runs.stream().filter(run -> !run.warmUp()).toList();
    }

    /** The JVM as the first fork described itself. */
    synchronized Optional<Jdk> jdk() {
        return forks.stream().map(ForkResult::jdk).filter(Objects::nonNull).findFirst();
    }
}
