package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.LongSummaryStatistics;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.SharedLimit;

/** That tasks which compute take the same time on every model that uses all cores. */
final class Cores implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> alike = rows.alike();
        if (!rows.traits().computes() || !rows.closed() || alike.size() < 2
                || !Tie.among(alike)) {
            return List.of();
        }
        LongSummaryStatistics walls = Tie.walls(alike);
        SharedLimit cores = rows.traits().shared();
        return List.of("%s tie, %s apart: tasks that compute need cores, and there %s for all of them.".formatted(
                Names.of(alike), Amounts.nanos(walls.getMax() - walls.getMin()),
                cores == null ? "are no more" : (cores.count() == 1 ? "is " : "are ") + cores.count()));
    }
}
