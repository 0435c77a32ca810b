package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.LongSummaryStatistics;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;

/** That models which have all tasks in flight at once, each of them waiting, take the same time. */
final class Ties implements Rule {

    @Override
    public List<String> sentences(Rows all) {
        Rows rows = all.withUsualClient();
        List<Figures> together = rows.together();
        if (together.size() < 2 || !rows.closed() || !Tie.among(together)
                || rows.traits().computes()) {
            return List.of();
        }
        LongSummaryStatistics walls = Tie.walls(together);
        return List.of(("With %s %s tie, %s apart: virtual threads are not faster threads. What they change is how "
                + "many you can afford.").formatted(rows.tasksText(),
                        rows.equals(all) ? Names.together(rows) : Names.of(together),
                        Amounts.nanos(walls.getMax() - walls.getMin())));
    }
}
