package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.LittlesLaw;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Service;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.text.Counts;

/**
 * Rows at a rate that have threads enough and still fall behind: what holds them up is inside the tasks, and nothing is
 * known about these.
 */
final class HeldUpInside {

    /** With so many times the threads that its served tasks need, a model is not what is short. */
    private static final double ENOUGH_THREADS = 1.5;

    private static final String WAITS = "The others wait inside the task for something that all share, such as a "
            + "connection; more threads only lengthen that queue.";

    private HeldUpInside() {}

    /** Those rows; none for workloads of which it is known what their tasks share. */
    static List<Figures> among(Rows rows) {
        List<Figures> ofCarriers = HeldCarriers.among(rows);
        return !rows.traits().areUnknown() ? List.of() : rows.trusted().stream().filter(HeldUpInside::is)
                .filter(row -> !ofCarriers.contains(row)).toList();
    }

    private static boolean is(Figures row) {
        OpenLoop loop = row.cell().openLoop();
        OptionalDouble served = served(row);
        return loop != null && loop.fellBehind() && served.isPresent()
                && loop.concurrency() >= ENOUGH_THREADS * served.getAsDouble();
    }

    private static OptionalDouble served(Figures row) {
        OptionalDouble alone = LittlesLaw.secondsAlone(row);
        return alone.isEmpty() || row.cell().openLoop() == null ? alone
                : OptionalDouble.of(alone.getAsDouble() * LittlesLaw.endedPerSecond(row.cell().openLoop()));
    }

    static Optional<String> sentence(Rows rows) {
        List<Figures> held = among(rows);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        boolean none = rows.trusted().stream().allMatch(row -> row.cell().openLoop() != null
                && row.cell().openLoop().queueGrew());
        OpenLoop loop = held.getFirst().cell().openLoop();
        double alone = LittlesLaw.secondsAlone(held.getFirst()).orElseThrow();
        double served = held.stream().mapToDouble(row -> served(row).orElseThrow()).max().orElseThrow();
        double ended = held.stream().mapToDouble(row -> LittlesLaw.endedPerSecond(row.cell().openLoop())).max()
                .orElseThrow();
        Optional<Figures> computing = held.stream().filter(row -> row.coresBusy() >= Service.BUSY * served
                || row.cpu() != null && row.cpu() >= Math.max(Service.MORE_THAN_A_START,
                        Service.BUSY * alone * 1e9 * row.cell().tasks()))
                .findFirst();
        return Optional
                .of(Likely.said(
                        ("%s up with %s tasks a second, and the limit is not the threads: about %s end each second. A "
                                + "task takes %s alone, so about %s are served at once, although %s. "
                                + computing.map(Computing::words).orElse(WAITS))
                                .formatted(
                                        none ? "No model keeps"
                                                : Figures.names(held) + (held.size() == 1 ? " does" : " do")
                                                        + " not keep",
                                        Amounts.number(loop.tasksPerSecond()), Amounts.number(Math.rint(ended)),
                                        Amounts.nanos((long) (alone * 1e9)), Amounts.about(served), threads(held)),
                        held));
    }

    /** {@code fixed-pool 50 runs up to 50 and virtual up to 1,800}. */
    private static String threads(List<Figures> held) {
        Figures first = held.getFirst();
        Figures last = held.getLast();
        String said = "%s runs up to %s".formatted(first.label(), Counts.text(first.cell().openLoop().concurrency()));
        return first == last ? said : "%s and %s up to %s".formatted(said, last.label(),
                Counts.text(last.cell().openLoop().concurrency()));
    }
}
