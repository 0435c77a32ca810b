package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.OpenRun;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Parameters;

/**
 * The arithmetic of the open loop. Little's law: so many tasks are in flight as arrive in a second, times the seconds
 * that each takes (J. D. C. Little, «A Proof for the Queuing Formula: L = λW», Operations Research 9, 1961).
 */
public final class Arrivals {

    private static final double NOTHING = 1e-6;

    private final PlannedCell cell;
    private final Rate rate;
    private final Optional<Duration> oneTask;

    private Arrivals(PlannedCell cell, Rate rate) {
        this.cell = cell;
        this.rate = rate;
        this.oneTask = floor(1, 1);
    }

    /** Those of a cell; empty if all its tasks arrive at once. */
    public static Optional<Arrivals> of(PlannedCell cell) {
        return Rate.of(cell.parameters()).map(rate -> new Arrivals(cell, rate));
    }

    /**
     * When the last task can have ended at the earliest. With C at once and d each, task i starts when it arrives or
     * when task i − C ends, whichever is later; so it ends at the later of its arrival + d, and of the arrival of the
     * task that is as many whole rounds of C before it as there are + that many rounds and one.
     */
    Optional<Duration> floor() {
        int last = cell.size().tasks() - 1;
        int concurrency = cell.model().concurrency(cell.size());
        int rounds = last / concurrency;
        return oneTask.map(each -> Stream.of(
                arrival(last).plus(each),
                arrival(last - rounds * concurrency).plus(each.multipliedBy(rounds + 1L)),
                floor(last + 1, concurrency).orElse(Duration.ZERO))
                .max(Duration::compareTo).orElseThrow());
    }

    /** What the rate asks of the cell, and how its queue grew in the runs that count. */
    public OpenLoop asked(List<Run> counted) {
        int concurrency = cell.model().concurrency(cell.size());
        return new OpenLoop(rate.perSecond(),
                oneTask.map(each -> rate.perSecond() * seconds(each)).orElse(null),
                concurrency,
                served(counted).map(this::growth).orElse(null),
                observed(counted));
    }

    /**
     * Tasks that can end in a second, however many arrive: what follows from the floor of a great many, with as many
     * in flight as the model would let in of those. That some might give up in the end changes nothing until they do.
     */
    private Optional<Double> served(List<Run> counted) {
        boolean noneGaveUp = counted.stream().allMatch(run -> run.failed() == 0);
        Parameters parameters = noneGaveUp ? cell.workload().patient(cell.parameters()) : cell.parameters();
        int atOnce = cell.model().concurrency(new Size(Integer.MAX_VALUE, cell.size().poolSize(), cell.size().limit()));
        int many = (int) Math.min(Integer.MAX_VALUE, 1_000L * atOnce);
        return cell.workload().floor(parameters, many, atOnce)
                .filter(all -> !all.isZero()).map(all -> many / seconds(all));
    }

    /** Of a great many tasks the last few may leave a place empty: what that takes off is no growth. */
    private double growth(double served) {
        double growth = rate.perSecond() - served;
        return growth < rate.perSecond() * NOTHING ? 0 : growth;
    }

    private static Double observed(List<Run> counted) {
        List<Double> growth = counted.stream().map(Run::openLoop).filter(Objects::nonNull)
                .filter(run -> run.lastArrivalNanos() > 0).map(Arrivals::growth).sorted().toList();
        return growth.isEmpty() ? null
                : (growth.get((growth.size() - 1) / 2) + growth.get(growth.size() / 2)) / 2;
    }

    private static double growth(OpenRun run) {
        return run.queuedAtLastArrival() * 1e9 / run.lastArrivalNanos();
    }

    private Optional<Duration> floor(int tasks, int concurrency) {
        return cell.workload().floor(cell.parameters(), tasks, concurrency);
    }

    private Duration arrival(int index) {
        return Duration.ofNanos(rate.arrival(index));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
