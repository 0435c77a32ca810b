package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** What a fixed rate of arrivals asks for, who can never keep up with it, and what latency the others had. */
final class ArrivalRate implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        var sentences = new ArrayList<String>();
        List<Figures> open = rows.trusted().stream().filter(row -> row.row().openLoop() != null).toList();
        needed(open).ifPresent(sentences::add);
        List<Figures> tooSmall = open.stream().filter(row -> row.row().openLoop().canNeverKeepUp()).toList();
        List<Figures> shareTooLittle = tooSmall.stream().filter(row -> row.row().openLoop().heldUpByTheWork())
                .toList();
        shareTooLittle.stream().findFirst().map(row -> noModelCan(row, shareTooLittle)).ifPresent(sentences::add);
        tooSmall.stream().filter(row -> !shareTooLittle.contains(row)).map(ArrivalRate::neverKeepsUp)
                .forEach(sentences::add);
        open.stream().filter(row -> row.row().openLoop().fellBehind() && !tooSmall.contains(row))
                .map(ArrivalRate::fellBehind).forEach(sentences::add);
        List<Figures> keptUp = open.stream().filter(row -> !row.row().openLoop().queueGrew()).toList();
        keptUp.stream().filter(row -> row.row().poolSize() != null)
                .filter(row -> row.row().openLoop().neededConcurrency() != null)
                .map(pool -> new KeepsUp(pool).against(rows.trusted("virtual"))).forEach(sentences::add);
        latencies(keptUp).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> needed(List<Figures> open) {
        return open.stream().map(row -> row.row().openLoop()).filter(loop -> loop.neededConcurrency() != null)
                .findFirst()
                .map(loop -> "%s tasks a second need %s in flight at once: arrivals in a second, times the seconds "
                        .formatted(Amounts.number(loop.tasksPerSecond()), Amounts.number(loop.neededConcurrency()))
                        + "that each takes (Little's law).");
    }

    /** What all tasks share is what holds them up, whatever the model lets in. */
    private static String noModelCan(Figures first, List<Figures> rows) {
        OpenLoop loop = first.row().openLoop();
        long atOnce = loop.servedAtOnce();
        SharedLimit limit = first.row().traits().shared();
        String shared = limit == null ? Counts.text(atOnce) + " at once" : Counts.of(atOnce, limit.noun());
        return "No thread model can keep up: with %s, %s tasks end in a second, and those that wait grow by %s. The "
                .formatted(shared, Amounts.number(loop.tasksPerSecond() - loop.queueGrowthPerSecond()),
                        Amounts.number(loop.queueGrowthPerSecond()))
                + "latency of %s is a matter of how long one waits."
                        .formatted(Listed.and(rows.stream().map(Figures::label).toList()));
    }

    private static String neverKeepsUp(Figures row) {
        OpenLoop loop = row.row().openLoop();
        return "%s can never keep up: it %s, and the queue grows by %s tasks a second%s. Its latency "
                .formatted(row.label(), LetsIn.text(row), Amounts.number(loop.queueGrowthPerSecond()),
                        loop.observedQueueGrowthPerSecond() == null ? ""
                                : " (counted: " + Amounts.number(loop.observedQueueGrowthPerSecond()) + ")")
                + "is a matter of how long one waits.";
    }

    /** By count and not by arithmetic: tasks took longer than the least that they may take. */
    private static String fellBehind(Figures row) {
        OpenLoop loop = row.row().openLoop();
        return "%s fell behind: it %s, and the queue grew by %s tasks a second, as counted. "
                .formatted(row.label(), LetsIn.text(row), Amounts.number(loop.observedQueueGrowthPerSecond()))
                + "Its latency is a matter of how long one waits.";
    }

    private static Optional<String> latencies(List<Figures> rows) {
        List<String> tails = rows.stream()
                .filter(row -> row.median(TaskTimes::latencyNanos, Percentile.highest()) != null)
                .map(row -> row.label() + " "
                        + Amounts.nanos(row.median(TaskTimes::latencyNanos, Percentile.highest())))
                .toList();
        return tails.isEmpty() ? Optional.empty()
                : Optional.of("%s of the latency, from the intended arrival on: %s.".formatted(
                        Percentile.highest(), String.join(", ", tails)));
    }
}
