package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.OptionalDouble;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;

/**
 * How many tasks the rows of a table served at once, where all tasks arrive at once and nothing is known about them.
 *
 * @param rows  that can have several tasks in flight, and of which it is known how many they served
 * @param alone seconds that a task takes which runs alone
 */
public record Service(List<Figures> rows, OptionalDouble alone) {

    /** With twice as many in flight as are served, half of them wait inside. */
    public static final double TWICE = 2;

    /** A pool that serves so much of its size is busy. */
    public static final double BUSY = 0.8;

    /** By so much the first use of a model, or a busy moment, may lengthen a task: cold, and once it is warm. */
    private static final long NO_EVIDENCE_COLD = 100_000_000;
    private static final long NO_EVIDENCE_WARM = 20_000_000;

    /** Loading classes and compiling take less CPU time than this, unless the tasks are much code. */
    public static final long MORE_THAN_A_START = 500_000_000;

    public Service {
        rows = List.copyOf(rows);
    }

    public static Service of(Rows rows) {
        OptionalDouble alone = secondsAlone(rows);
        return new Service(rows.concurrent().stream().filter(row -> LittlesLaw.servedAtOnce(row, alone).isPresent())
                .toList(), alone);
    }

    /** The first calls of a JVM take longest, and only those were timed alone: calls one after another may be quicker. */
    private static OptionalDouble secondsAlone(Rows rows) {
        return rows.concurrent().stream().map(LittlesLaw::secondsAlone).filter(OptionalDouble::isPresent).findFirst()
                .map(measured -> OptionalDouble.of(Math.min(measured.getAsDouble(), rows.sequential()
                        .map(row -> row.wall() / 1e9 / row.cell().tasks()).orElse(Double.MAX_VALUE))))
                .orElse(OptionalDouble.empty());
    }

    /** How many tasks a row served at once. */
    public double of(Figures row) {
        return LittlesLaw.servedAtOnce(row, alone).orElseThrow();
    }

    /** The most that any row served at once: more in flight than this wait inside the tasks. */
    public double most() {
        return rows.stream().mapToDouble(this::of).max().orElseThrow();
    }

    /** The rows with many more in flight than any row served. */
    public List<Figures> withMoreThanIsServed() {
        return rows.stream().filter(row -> row.inFlight() >= TWICE * most()).toList();
    }

    /** The pools of which all threads were busy. */
    public List<Figures> busyPools() {
        return rows.stream().filter(row -> row.cell().poolSize() != null)
                .filter(pool -> of(pool) >= BUSY * pool.cell().poolSize()).toList();
    }

    public long nanosAlone() {
        return (long) (alone.orElseThrow() * 1e9);
    }

    /** Whether tasks of a row took longer than one alone by more than other things than a limit explain. */
    public boolean isEvidence(Figures row) {
        return inside(row) - nanosAlone() > (row.phase() == Phase.COLD ? NO_EVIDENCE_COLD : NO_EVIDENCE_WARM);
    }

    /**
     * The median time of a task from its beginning. What comes before that does not count: on a busy machine, threads
     * start one after another, and all tasks together take long although each is as quick as alone.
     */
    public long inside(Figures row) {
        Long half = row.median(TaskTimes::serviceNanos, Percentile.median());
        return half == null ? row.wall() : half;
    }

    /**
     * Whether the tasks compute: they keep as many processors busy as are served at once, or all that carriers use; or
     * each uses as much CPU time as it takes alone. The last holds on a busy machine too.
     */
    public boolean computes(Figures row) {
        int carriers = rows.stream().mapToInt(each -> each.threads().carriers()).max().orElse(0);
        return row.cpu() != null && (row.coresBusy() >= BUSY * most()
                || carriers > 0 && row.coresBusy() >= BUSY * carriers
                || row.cpu() >= Math.max(MORE_THAN_A_START, BUSY * nanosAlone() * row.cell().tasks()));
    }

    /** One JVM that had bad luck is not to decide. */
    public boolean hasFewForks() {
        return rows.stream().anyMatch(Figures::hasFewForks);
    }

    /** Nor are other programs. */
    public boolean isUnsure() {
        return hasFewForks() || rows.stream().anyMatch(Figures::isCrowded);
    }
}
