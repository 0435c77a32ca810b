package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.text.Counts;

/** What a fixed rate of arrivals demands, which models cannot keep up with it, and what latency the others had. */
final class ArrivalRate {

    private ArrivalRate() {}

    static Stream<String> sentences(Rows rows) {
        var sentences = new ArrayList<String>();
        List<Figures> open = rows.trusted().stream().filter(row -> loop(row) != null).toList();
        HeldCarriers.sentence(rows).ifPresent(sentences::add);
        HeldUpInside.sentence(rows).ifPresent(sentences::add);
        List<Figures> tooSmall = open.stream().filter(row -> loop(row).canNeverKeepUp()).toList();
        List<Figures> shareTooLittle = tooSmall.stream().filter(row -> loop(row).heldUpByTheWork()).toList();
        if (!shareTooLittle.isEmpty()) {
            sentences.add(noModelCan(shareTooLittle));
        }
        tooSmall.stream().filter(row -> !shareTooLittle.contains(row)).map(ArrivalRate::neverKeepsUp)
                .forEach(sentences::add);
        List<Figures> heldUpInside = HeldUpInside.among(rows);
        open.stream().filter(row -> loop(row).fellBehind() && !tooSmall.contains(row) && !heldUpInside.contains(row))
                .map(ArrivalRate::fellBehind).forEach(sentences::add);
        if (!heldUpInside.isEmpty()) {
            sentences.add(latencyGrows(Figures.names(heldUpInside)));
        }
        List<Figures> keptUp = open.stream().filter(row -> !loop(row).queueGrew()).toList();
        keptUp.stream().filter(row -> row.cell().poolSize() != null && loop(row).neededConcurrency() != null)
                .map(pool -> keepsUp(pool, rows.trusted("virtual"))).forEach(sentences::add);
        if (keptUp.size() < open.size() && !keptUp.isEmpty()
                && keptUp.stream().allMatch(row -> row.cell().poolSize() == null)) {
            sentences.add(Likely.said(
                    "%s %s up.".formatted(Figures.names(keptUp), keptUp.size() == 1 ? "keeps" : "keep"), keptUp));
        }
        needed(open).ifPresent(sentences::add);
        latencies(keptUp).ifPresent(sentences::add);
        return sentences.stream();
    }

    private static OpenLoop loop(Figures row) {
        return row.cell().openLoop();
    }

    private static Optional<String> needed(List<Figures> open) {
        return open.stream().map(ArrivalRate::loop).filter(loop -> loop.neededConcurrency() != null).findFirst()
                .map(loop -> ("%s tasks a second need %s in flight at once: arrivals per second, times seconds per task "
                        + "(Little's law).").formatted(
                                Amounts.number(loop.tasksPerSecond()), Amounts.number(loop.neededConcurrency())));
    }

    /** The limit is something that all tasks share, so no model can help. */
    private static String noModelCan(List<Figures> rows) {
        OpenLoop loop = loop(rows.getFirst());
        SharedLimit limit = rows.getFirst().cell().traits().shared();
        String atOnce = limit == null ? Counts.text(loop.servedAtOnce()) + " at once"
                : Counts.of(loop.servedAtOnce(), limit.noun());
        return "No thread model can keep up: with %s, %s tasks end each second, and the queue grows by %s. %s"
                .formatted(
                        atOnce, Amounts.number(loop.tasksPerSecond() - loop.queueGrowthPerSecond()),
                        Amounts.number(loop.queueGrowthPerSecond()), latencyGrows(Figures.names(rows)));
    }

    private static String neverKeepsUp(Figures row) {
        OpenLoop loop = loop(row);
        return "%s cannot keep up: it runs at most %s, so the queue grows by %s tasks a second%s. %s".formatted(
                row.label(), atOnce(row), Amounts.number(loop.queueGrowthPerSecond()),
                loop.observedQueueGrowthPerSecond() == null ? ""
                        : " (counted: " + Amounts.number(loop.observedQueueGrowthPerSecond()) + ")",
                latencyGrows(row.label()));
    }

    /** The queue grew as counted, not by arithmetic, because tasks took longer than they must. */
    private static String fellBehind(Figures row) {
        OpenLoop loop = loop(row);
        String needed = loop.neededConcurrency() == null || loop.neededConcurrency() <= loop.concurrency() ? ", but"
                : ", and %s are needed, so".formatted(Amounts.number(loop.neededConcurrency()));
        return "%s fell behind: it runs up to %s%s the queue grew by %s tasks a second, as counted.%s %s".formatted(
                row.label(), atOnce(row), needed, Amounts.number(loop.observedQueueGrowthPerSecond()),
                row.isCrowded() ? " Other programs may be the reason." : "", latencyGrows(row.label()));
    }

    private static String latencyGrows(String rows) {
        return "The latency of " + rows + " depends on how long the run lasts.";
    }

    /** How many tasks a row can have in flight, and what they share if there is less of it. */
    private static String atOnce(Figures row) {
        int tasks = loop(row).concurrency();
        SharedLimit shared = row.cell().traits().shared();
        return Counts.of(tasks, "task") + " at once" + (shared == null || shared.count() >= tasks ? ""
                : ", which share " + Counts.of(shared.count(), shared.noun()));
    }

    /**
     * That a pool keeps up, and whether that also holds for random arrivals. Then the number of tasks in flight follows
     * a Poisson distribution, whose standard deviation is the square root of its mean. The mean plus two standard
     * deviations is rarely exceeded.
     */
    private static String keepsUp(Figures pool, Optional<Figures> virtual) {
        OpenLoop loop = loop(pool);
        Optional<Figures> tied = virtual.filter(other -> ties(pool, other));
        String said = Likely.said("At this rate, %s %s: it runs up to %s, and %s are needed.".formatted(pool.label(),
                tied.isPresent() ? "does as well as virtual" : "keeps up", atOnce(pool),
                Amounts.number(loop.neededConcurrency())), Stream.concat(Stream.of(pool), tied.stream()).toList());
        double atRandom = Math.ceil(loop.neededConcurrency() + 2 * Math.sqrt(loop.neededConcurrency()));
        boolean isEnough = !pool.cell().traits().onlyWaits() || loop.concurrency() >= atRandom
                || loop.concurrency() == pool.cell().tasks();
        return isEnough ? said : "%s That holds for evenly spaced arrivals; users who come at random may need %s."
                .formatted(said, Amounts.number(atRandom));
    }

    private static boolean ties(Figures pool, Figures virtual) {
        return loop(virtual) != null && !loop(virtual).queueGrew()
                && Stream.of(Percentile.median(), Percentile.highest()).allMatch(percentile -> {
                    Long own = pool.median(TaskTimes::latencyNanos, percentile);
                    Long other = virtual.median(TaskTimes::latencyNanos, percentile);
                    return own == null || other == null || Tie.between(own, other);
                });
    }

    private static Optional<String> latencies(List<Figures> rows) {
        List<String> tails = rows.stream()
                .filter(row -> row.median(TaskTimes::latencyNanos, Percentile.highest()) != null)
                .map(row -> row.label() + " "
                        + Amounts.nanos(row.median(TaskTimes::latencyNanos, Percentile.highest())))
                .toList();
        return tails.isEmpty() ? Optional.empty()
                : Optional.of("%s latency, counted from the intended arrival: %s.%s".formatted(
                        Percentile.highest(), String.join(", ", tails), TailOrder.of(rows)));
    }
}
