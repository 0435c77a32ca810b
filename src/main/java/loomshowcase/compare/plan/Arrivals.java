package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.compare.result.TaskFailure;

/**
 * The arithmetic of the open loop. Little's law: the tasks in flight are the arrivals in a second, times the seconds
 * that each takes (J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9, 1961).
 */
public final class Arrivals {

    private static final double ROUNDING_TOLERANCE = 1e-6;

    private final PlannedCell cell;
    private final Rate rate;
    /** From which a floor follows; empty if nothing limits from below how long a task takes. */
    private final Optional<Duration> oneTask;

    /** How long a task takes that runs alone; empty if nobody knows. */
    private final Optional<Duration> alone;

    private Arrivals(PlannedCell cell, Rate rate) {
        this.cell = cell;
        this.rate = rate;
        this.oneTask = floor(1, 1);
        this.alone = cell.workload().taskAlone();
    }

    /** The arrivals of a cell; empty if all its tasks arrive at once. */
    public static Optional<Arrivals> of(PlannedCell cell) {
        return cell.rate().map(rate -> new Arrivals(cell, rate));
    }

    /**
     * The earliest time at which the last task can end. With C at once and d each, task i starts when it arrives or when
     * task i − C ends, whichever is later. So the last task ends at its arrival + d, or, if that is later, at the
     * arrival of the first task of its chain i, i − C, i − 2C … + d for each task of the chain.
     */
    Optional<Duration> floor() {
        int last = cell.size().tasks() - 1;
        int concurrency = cell.model().concurrency(cell.size());
        int rounds = last / concurrency;
        return oneTask.map(each -> Stream.of(
                last().plus(each),
                arrival(last - rounds * concurrency).plus(each.multipliedBy(rounds + 1L)),
                floor(last + 1, concurrency).orElse(Duration.ZERO))
                .max(Duration::compareTo).orElseThrow());
    }

    /** When the last task arrives. */
    Duration last() {
        return arrival(cell.size().tasks() - 1);
    }

    /** What the rate asks of the cell, and how its queue grew in the runs that count. */
    public OpenLoop openLoop(List<Run> counted) {
        int concurrency = cell.model().concurrency(cell.size());
        return new OpenLoop(rate.perSecond(),
                alone.map(each -> rate.perSecond() * seconds(each)).orElse(null),
                concurrency,
                maxThroughput(counted).map(this::growth).orElse(null),
                observed(counted));
    }

    /**
     * Tasks that can end in a second: the lower of the model's concurrency and the shared limit, divided by the time of
     * one task. Empty if tasks gave up, since nobody knows when the next one will.
     */
    private Optional<Double> maxThroughput(List<Run> counted) {
        if (counted.stream().flatMap(run -> run.failures().stream()).anyMatch(TaskFailure::expected)) {
            return Optional.empty();
        }
        Size endless = new Size(Integer.MAX_VALUE, cell.size().poolSize(), cell.size().limit());
        SharedLimit shared = cell.workload().traits().shared();
        int atOnce = Math.min(cell.model().concurrency(endless), shared == null ? Integer.MAX_VALUE : shared.count());
        return oneTask.filter(each -> !each.isZero()).map(each -> atOnce / seconds(each));
    }

    /** Of a difference this small, rounding may be the cause. */
    private double growth(double maxThroughput) {
        double growth = rate.perSecond() - maxThroughput;
        return growth < rate.perSecond() * ROUNDING_TOLERANCE ? 0 : growth;
    }

    private Double observed(List<Run> counted) {
        Long taskNanos = alone.map(Duration::toNanos).orElse(null);
        List<Double> growth = counted.stream().map(Run::openLoop).filter(Objects::nonNull)
                .filter(run -> run.lastArrivalNanos() > 0)
                .map(run -> run.growthPerSecond(rate.perSecond(), taskNanos)).sorted().toList();
        return growth.isEmpty() ? null
                : (growth.get((growth.size() - 1) / 2) + growth.get(growth.size() / 2)) / 2;
    }

    private Optional<Duration> floor(int tasks, int concurrency) {
        return cell.workload().floor(tasks, concurrency);
    }

    private Duration arrival(int index) {
        return Duration.ofNanos(rate.arrival(index));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
