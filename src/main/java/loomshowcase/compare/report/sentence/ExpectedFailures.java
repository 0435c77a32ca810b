package loomshowcase.compare.report.sentence;

import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Status;
import loomshowcase.text.Counts;

/** How many virtual threads failed as the workload is there to show, and what a semaphore in front of them did. */
final class ExpectedFailures {

    private ExpectedFailures() {}

    static Optional<String> behindASemaphore(Rows rows) {
        return rows.traits().expectedFailures().isEmpty() ? Optional.empty()
                : virtual(rows, true).flatMap(plain -> virtual(rows, false).map(limited -> said(plain, limited)));
    }

    private static Optional<Figures> virtual(Rows rows, boolean plain) {
        return rows.all().stream().filter(row -> row.shown() && row.cell().status() == Status.MEASURED)
                .filter(row -> row.cell().model().equals("virtual") && row.isPlain() == plain).findFirst();
    }

    private static String said(Figures unbounded, Figures limited) {
        String waited = Amounts.nanos(limited.longest(TaskTimes::waitNanos));
        return "Of %s tasks on virtual %s got no connection in time; on %s, %s: they wait in front of the connections, "
                .formatted(Counts.text(unbounded.cell().tasks()), failed(unbounded), limited.label(), failed(limited))
                + "up to " + waited + ", where no time-out runs.";
    }

    private static String failed(Figures row) {
        int most = row.runs().stream().mapToInt(Run::failed).max().orElse(0);
        return most == 0 ? "none" : Counts.text(most);
    }
}
