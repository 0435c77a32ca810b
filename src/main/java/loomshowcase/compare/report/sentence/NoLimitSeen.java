package loomshowcase.compare.report.sentence;

import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Service;
import loomshowcase.text.Counts;

/**
 * That no limit of own tasks was seen in a row: what was observed, which does not prove that there is none. A task that needs
 * something scarce for a part of its time waits for it only now and then, if no more tasks run than these.
 */
final class NoLimitSeen {

    /** Timers and switches between threads lengthen a task by so much. More than both wants an explanation. */
    private static final double ABOUT_AS_LONG = 1.1;
    private static final long SWITCHES = 1_000_000;

    private NoLimitSeen() {}

    static String sentence(Service service, Figures row) {
        boolean longer = service.inside(row) > ABOUT_AS_LONG * service.nanosAlone() + SWITCHES;
        return "No limit was seen%s: a task took %s on %s, with %s in flight, and %s alone.%s".formatted(
                longer ? "" : " inside the tasks", Amounts.nanos(service.inside(row)), row.label(),
                Counts.text(row.inFlight()), Amounts.nanos(service.nanosAlone()), longer ? explanations(row) : "");
    }

    private static String explanations(Figures row) {
        boolean cold = row.phase() == Phase.COLD;
        return (" %s explain the difference, and so can something scarce that a task needs for a part of its time. "
                + "More tasks (-n)%s would tell.").formatted(
                        cold ? "The first use of a model or a busy moment can" : "A busy moment can",
                        cold ? " or warm runs (-r 3)" : "");
    }
}
