package loomshowcase.compare.report.figure;

import java.util.OptionalDouble;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run.TaskTimes;

/**
 * How many tasks are really served at once, by Little's law: the tasks that end in a second, times the seconds that a
 * task takes which runs alone. A task that waits for another one counts as not served, wherever it waits: in the queue
 * of an executor, or inside the task in front of a pool of connections.
 */
public final class LittlesLaw {

    /** The parameter with the measured time of a task that runs alone. */
    private static final String TASK_ALONE = "measuredTaskNanos";

    private static final double SECOND = 1e9;

    private LittlesLaw() {}

    /** Seconds that a task takes which runs alone; empty if that was not measured. */
    public static OptionalDouble secondsAlone(Figures row) {
        return row.cell().parameters().get(TASK_ALONE) instanceof Number nanos && nanos.longValue() > 0
                ? OptionalDouble.of(nanos.longValue() / SECOND) : OptionalDouble.empty();
    }

    /**
     * How many tasks are served at once where all arrive at once: the greater of two figures, and at most those in
     * flight. Over the whole run it is too low, because the first and the last tasks are in it. Between the median
     * and the 90th percentile of the latencies it is too high if many tasks end together.
     */
    public static OptionalDouble servedAtOnce(Figures row) {
        return servedAtOnce(row, secondsAlone(row));
    }

    /** The same, with another time of a task that runs alone. */
    public static OptionalDouble servedAtOnce(Figures row, OptionalDouble alone) {
        if (alone.isEmpty() || row.wall() == null) {
            return OptionalDouble.empty();
        }
        double ended = Math.max(endedPerSecond(1.0, row.wall()), endedInTheMiddle(row));
        return OptionalDouble.of(Math.min(row.inFlight(), row.cell().tasks() * ended * alone.getAsDouble()));
    }

    private static double endedInTheMiddle(Figures row) {
        Long half = row.median(TaskTimes::latencyNanos, Percentile.P50);
        Long most = row.median(TaskTimes::latencyNanos, Percentile.P90);
        return half == null || most == null ? 0 : endedPerSecond(0.4, Math.max(1, most - half));
    }

    private static double endedPerSecond(double share, long nanos) {
        return share / (nanos / SECOND);
    }

    /** How many tasks end in a second while they arrive at a rate: those that do not make a queue grow. */
    public static double endedPerSecond(OpenLoop loop) {
        return loop.tasksPerSecond()
                - (loop.observedQueueGrowthPerSecond() == null ? 0 : loop.observedQueueGrowthPerSecond());
    }
}
