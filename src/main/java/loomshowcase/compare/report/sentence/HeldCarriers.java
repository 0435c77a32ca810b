package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.LittlesLaw;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.text.Counts;

/**
 * Rows of virtual threads whose tasks kept their carriers while they waited: no more of them had begun at once than
 * there were carriers, although the processors had hardly anything to do.
 */
final class HeldCarriers {

    /** Carriers that compute use more of a processor each, also if others use it too. */
    private static final double IDLE = 0.25;

    /** A run that takes so much longer than its tasks one after another on each carrier has another reason. */
    private static final double OTHER_REASON = 1.5;

    /** Shorter runs are over before all carriers have begun. */
    private static final long TOO_SHORT = 100_000_000;

    /** From this release on, a virtual thread leaves its carrier at a monitor (JEP 491). */
    private static final int UNMOUNTS_AT_MONITORS = 24;

    private HeldCarriers() {}

    /** Those rows; none for workloads of which it is known what their tasks do. */
    static List<Figures> among(Rows rows) {
        return !rows.traits().areUnknown() ? List.of() : rows.trusted().stream().filter(HeldCarriers::is).toList();
    }

    private static boolean is(Figures row) {
        OptionalDouble alone = LittlesLaw.secondsAlone(row);
        if (alone.isEmpty() || row.cpu() == null || !row.isVirtual() || row.inFlight() == 0
                || row.inFlight() > row.threads().carriers() || row.cell().tasks() <= row.inFlight()) {
            return false;
        }
        double least = 1e9 * alone.getAsDouble() * row.cell().tasks() / row.inFlight();
        return row.coresBusy() < IDLE * row.inFlight() && least > TOO_SHORT && row.wall() < OTHER_REASON * least;
    }

    static Optional<String> sentence(Rows rows) {
        List<Figures> held = among(rows);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Figures row = held.getFirst();
        return Optional
                .of(("On %s, no more than %s had begun at once, as many as there were carrier threads, and the CPU "
                        + "was hardly used: %s keep their carriers while they wait (pinning). %s The command pins shows where.")
                        .formatted(Figures.names(held), Counts.of(row.inFlight(), "task"),
                                held.stream().anyMatch(each -> each.hasFewForks() || each.isCrowded())
                                        ? "most likely tasks" : "tasks",
                                row.cell().jdk().feature() < UNMOUNTS_AT_MONITORS
                                        ? "Up to JDK 23, a wait inside synchronized does that; a newer JDK may not need a change of "
                                                + "the code."
                                        : "A wait below a native method, a class initializer or a class loader does that, and so "
                                                + "does reading a file."));
    }
}
