package loomshowcase.compare.report.sentence;

import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Status;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/**
 * The failures that a workload exists to show, without and with a semaphore in front of virtual threads. What serves more
 * tasks is that they wait for the semaphore without limit, and not the semaphore: the sentence must not advise one.
 */
final class ExpectedFailures {

    private ExpectedFailures() {}

    static Optional<String> behindASemaphore(Rows rows) {
        return rows.traits().expectedFailures().isEmpty() ? Optional.empty()
                : virtual(rows, true).flatMap(plain -> virtual(rows, false).map(limited -> said(plain, limited)));
    }

    private static Optional<Figures> virtual(Rows rows, boolean plain) {
        return rows.all().stream().filter(row -> row.hasFigures() && row.cell().status() == Status.MEASURED)
                .filter(row -> row.cell().model().equals("virtual") && row.isPlain() == plain).findFirst();
    }

    private static String said(Figures unbounded, Figures limited) {
        return ("Of %s, %s failed on virtual and %s on %s (%s). On %4$s, tasks waited up to %6$s for the semaphore, "
                + "which has no time-out. Without the semaphore, a longer time-out of the pool lets them wait as "
                + "long.").formatted(
                        Counts.of(unbounded.cell().tasks(), "task"), failed(unbounded), failed(limited),
                        limited.label(), Listed.or(unbounded.cell().traits().expectedFailures()),
                        Amounts.nanos(limited.medianOfLongest(TaskTimes::waitNanos)));
    }

    private static String failed(Figures row) {
        int most = row.runs().stream().mapToInt(Run::failed).max().orElse(0);
        return most == 0 ? "none" : Counts.text(most);
    }
}
