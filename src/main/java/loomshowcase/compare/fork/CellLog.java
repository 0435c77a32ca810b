package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loomshowcase.compare.plan.Arrivals;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.PlannedRuns;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Variant;
import loomshowcase.text.Durations;

/** What the forks of one cell have reported so far. Written by one thread, read by any. */
public final class CellLog {

    /** Nobody waits as long again for a JVM that has failed. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final PlannedCell cell;
    private final List<ForkResult> forks = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private boolean restSkipped;
    private HeldTasks held;
    private Retained retained;

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

    synchronized void retained(Retained bytes) {
        retained = bytes;
    }

    /** The longest time that a fork of this cell has taken so far. */
    synchronized Duration longestSoFar() {
        return longest;
    }

    synchronized int forksDone() {
        return forks.size();
    }

    /** Whether there was no time even for its first fork. */
    synchronized boolean wasLeftOut() {
        return restSkipped && forks.isEmpty();
    }

    /** There is no time for further forks. */
    synchronized void skipRemainingForks() {
        restSkipped = true;
    }

    /** Whether no further fork is to be started: the cell cannot be run, its time is up, or a fork has failed. */
    synchronized boolean isOver() {
        return !cell.canRun() || restSkipped || gaveUp();
    }

    /**
     * Whether forks could not do their runs, and none could. One that failed may have met with an accident, so another one
     * is tried, unless the first took long or is the only one.
     */
    synchronized boolean gaveUp() {
        return hasFailed() && forks.stream().noneMatch(fork -> fork.failure() == null)
                && (forks.size() > 1 || cell.repeats().forks() == 1 || longest.compareTo(LONG) > 0);
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
                forks.stream().filter(fork -> gaveUp() || fork.failure() == null)
                        .flatMap(fork -> fork.runs().stream()).toList(),
                cell.workload().traits().onlyWaits()));
        boolean cutShort = partial && !isOver() && forks.size() < cell.repeats().forks();
        Optional<String> someForks = someForks();
        String failure = failure(runs, cutShort);
        var warnings = new ArrayList<>(Warnings.of(cell, counted(runs)));
        someForks.ifPresent(warnings::addFirst);
        OpenLoop openLoop = Arrivals.of(cell).map(arrivals -> arrivals.openLoop(counted(runs))).orElse(null);
        return new Cell(
                new Cell.Row(jdk, cell.model().family(), cell.label(),
                        cell.model().hasFixedPool() ? cell.size().poolSize() : null, variant(jdk)),
                new Cell.Load(cell.workload().id(), cell.work(), cell.shownParameters(), cell.size().tasks(),
                        floorNanos(runs), cell.workload().traits()),
                new Cell.Outcome(status(failure, cutShort, someForks.isPresent() && failure.equals(someForks.get())),
                        failure,
                        warnings, planned(),
                        WarmUp.settled(runs)),
                openLoop, held, retained,
                new Cell.PerFork(forks.stream().map(ForkResult::serverCpu).filter(Objects::nonNull)
                        .map(Duration::toNanos).toList(),
                        forks.stream().map(ForkResult::startUp).filter(Objects::nonNull).map(Duration::toNanos)
                                .toList(),
                        forks.stream().map(ForkResult::othersCpu).filter(Objects::nonNull).toList()),
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

    /** Some forks that failed leave the figures of the others, with a mark. */
    private Optional<String> someForks() {
        List<String> reasons = forks.stream().map(ForkResult::failure).filter(Objects::nonNull).toList();
        return reasons.isEmpty() || gaveUp() ? Optional.empty()
                : Optional.of("%s of %s JVMs failed, and their runs are left out: %s".formatted(reasons.size(),
                        forks.size(), reasons.getFirst()));
    }

    private Status status(String failure, boolean cutShort, boolean others) {
        if (!cell.canRun() || wasLeftOut()) {
            return Status.NOT_RUN;
        }
        if (cutShort) {
            return Status.INTERRUPTED;
        }
        return failure == null || others ? Status.MEASURED : Status.FAILED;
    }

    private String failure(List<Run> runs, boolean cutShort) {
        if (!cell.canRun()) {
            return "not run: " + cell.reasonNotToRun().get();
        }
        if (wasLeftOut()) {
            return "not run: no time was left for it, and it takes about %s (--budget)"
                    .formatted(Durations.text(Duration.ofSeconds(cell.likelyFork().plusMillis(999).toSeconds())));
        }
        Optional<String> whole = gaveUp() ? forks.stream().map(ForkResult::failure).filter(Objects::nonNull).findFirst()
                : Optional.empty();
        return whole.or(() -> FailedTasks.told(counted(runs), cell.size().tasks())).or(this::someForks)
                .orElse(cutShort && runs.isEmpty() ? "not run: the comparison ended first" : null);
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
