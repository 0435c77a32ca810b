package loomshowcase.compare.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** The figures of a row, over its runs of one kind. A figure that no run has is {@code null}. */
public record Figures(Cell cell, Phase phase) {

    /** With fewer runs than this, their spread is not shown. */
    private static final int ENOUGH_FOR_SPREAD = 5;

    /** The usual daemons of a machine use less of its processors. */
    private static final double CROWDED = 0.1;

    /** The runs behind the figures. */
    public List<Run> runs() {
        return phase.runs(cell);
    }

    /** The number of runs behind the figures. */
    public int n() {
        return runs().size();
    }

    /** Whether the row has figures to show. */
    public boolean hasFigures() {
        return n() > 0 && cell.status() != Status.FAILED;
    }

    /** Why there are no figures. */
    public String reasonWithoutFigures() {
        return cell.failure() != null ? cell.failure() : cell.status() != Status.MEASURED ? cell.status().toString()
                : "no %s run: was it measured with other --warmups or --runs?".formatted(phase.word());
    }

    /** Whether the model has no semaphore in front of it. */
    public boolean isPlain() {
        return !cell.parameters().containsKey("concurrency");
    }

    public String label() {
        return cell.label();
    }

    /** The labels of some rows, as a sentence has them: the first ones of many, and how many more there are. */
    public static String names(List<Figures> rows) {
        return Listed.few(rows.stream().map(Figures::label).toList());
    }

    /** Whether its model never has more than one task in flight. */
    public boolean isSequential() {
        return cell.model().equals("sequential");
    }

    /** Whether each task has a virtual thread of its own, and no semaphore limits how many go on. */
    public boolean isPlainVirtual() {
        return cell.model().equals("virtual") && isPlain();
    }

    /** Whether its threads are virtual, with or without a semaphore. */
    public boolean isVirtual() {
        return threads().carriers() > 0 && threads().model() == 0;
    }

    /** Whether it was done in too few JVMs to rule out that one of them had bad luck. */
    public boolean hasFewForks() {
        return spread(Run::wallNanos).map(Spread::forks).orElse(0) < Spread.ENOUGH_FORKS;
    }

    /** Whether other programs used so much of the processors that its figures may be theirs. */
    public static boolean isCrowded(Cell cell) {
        return isCrowded(cell.perFork().othersCpu().orElse(0));
    }

    /** @param othersCpu the part of the processors that other programs used, from 0 to 1 */
    public static boolean isCrowded(double othersCpu) {
        return othersCpu > CROWDED;
    }

    public boolean isCrowded() {
        return isCrowded(cell);
    }

    /** Whether tasks arrive at a rate at which their queue grows. Then latencies only say how long was measured. */
    public boolean queueGrows() {
        return cell.openLoop() != null && cell.openLoop().queueGrew();
    }

    /** Most tasks in flight at once, the median of the runs. */
    public int inFlight() {
        return median(run -> (long) run.outcome().peakInFlight()).intValue();
    }

    /** Whether each of its runs took less than each run of the other, and its median at most two thirds of it. */
    public boolean isMuchQuickerThan(Figures other) {
        long longest = runs().stream().mapToLong(Run::wallNanos).max().orElseThrow();
        long shortest = other.runs().stream().mapToLong(Run::wallNanos).min().orElseThrow();
        return longest < shortest && 3 * wall() <= 2 * other.wall();
    }

    public Long median(Function<Run, Long> figure) {
        return Spread.median(runs().stream().map(figure).toList());
    }

    /** The median over the runs of a percentile of their tasks. */
    public Long median(Function<TaskTimes, Distribution> tasks, Percentile percentile) {
        return median(tasks, each -> each.at(percentile));
    }

    /** The median over the runs of the longest of their tasks. */
    public Long medianOfLongest(Function<TaskTimes, Distribution> tasks) {
        return median(tasks, Distribution::max);
    }

    private Long median(Function<TaskTimes, Distribution> tasks, Function<Distribution, Long> figure) {
        return median(run -> Optional.ofNullable(tasks.apply(run.taskTimes())).map(figure).orElse(null));
    }

    public Long wall() {
        return median(Run::wallNanos);
    }

    public Long overFloor() {
        return cell.floorNanos() == null || wall() == null ? null : wall() - cell.floorNanos();
    }

    /** The greatest distance of a run from the median; {@code null} if there are too few runs. */
    public Long plusMinus() {
        Long median = wall();
        return n() < ENOUGH_FOR_SPREAD ? null : runs().stream().map(run -> Math.abs(run.wallNanos() - median))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** How far the JVMs differ in a figure. */
    public Optional<Spread> spread(Function<Run, Long> figure) {
        return Spread.of(runs(), figure);
    }

    public Long cpu() {
        return median(run -> run.resources().cpuNanos());
    }

    /** How many processors its JVM used on average; 0 if that is not known. */
    public double coresBusy() {
        return cpu() == null || wall() == null ? 0 : (double) cpu() / wall();
    }

    /** The median of {@link #memory(Run)}. */
    public Long memory() {
        return median(Figures::memory);
    }

    /** Peak resident memory of a run, minus that of the same process after an empty run. */
    public static Long memory(Run run) {
        Run.Resources took = run.resources();
        return took.peakResidentBytes() == null || took.emptyResidentBytes() == null
                ? null : took.peakResidentBytes() - took.emptyResidentBytes();
    }

    /** The failed tasks of the worst run, by kind: {@code 60 × no connection}; empty if none failed. */
    public String failures() {
        return runs().stream().max(Comparator.comparingInt(Run::failed)).filter(run -> run.failed() > 0)
                .map(run -> run.failures().stream()
                        .map(failure -> Counts.text(failure.count()) + " × " + failure.kind())
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** That some of its JVMs failed, and others did not; empty if that is not so: {@code 1 of 3 JVMs failed}. */
    public String failedForks() {
        return cell.status() != Status.MEASURED || cell.failure() == null ? ""
                : cell.failure().replaceFirst("(\\d+ of \\d+ JVMs failed),.*", "$1");
    }

    /** For each role, the most threads that any of the runs had. */
    public Threads threads() {
        return runs().stream().map(run -> run.resources().threads())
                .reduce(new Threads(0, 0, 0, 0), (one, other) -> new Threads(
                        Math.max(one.model(), other.model()),
                        Math.max(one.carriers(), other.carriers()),
                        Math.max(one.client(), other.client()),
                        Math.max(one.other(), other.other())));
    }

    /** Whether a JVM did not reach the point from which runs count as warm, although it did several runs. */
    public boolean unsettled() {
        return Boolean.FALSE.equals(cell.outcome().settled());
    }
}
