package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.LongSummaryStatistics;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;

/** What tasks that wait gain by waiting at the same time. */
final class Overlap implements Rule {

    /** Less than half of the time, or it is not said. */
    private static final int PLAIN_TO_SEE = 2;

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> together = rows.together();
        if (together.isEmpty() || !rows.closed() || !rows.traits().onlyWaits()) {
            return List.of();
        }
        LongSummaryStatistics walls = Tie.walls(together);
        return rows.sequential().map(Figures::wall)
                .filter(oneByOne -> oneByOne > PLAIN_TO_SEE * walls.getMax())
                .map(oneByOne -> "One after another the %s took %s; all at once, %s. Waits that overlap cost the time"
                        .formatted(rows.tasksText(), Amounts.nanos(oneByOne), range(walls)) + " of one.")
                .stream().toList();
    }

    private static String range(LongSummaryStatistics walls) {
        String least = Amounts.nanos(walls.getMin());
        String most = Amounts.nanos(walls.getMax());
        return least.equals(most) ? least : least + " to " + most;
    }
}
