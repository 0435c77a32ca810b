package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;

/** What «not settled» asks of the reader of a table of warm runs; cold ones need not settle. */
final class NotSettled implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        if (rows.phase() == Phase.COLD) {
            return List.of();
        }
        List<Figures> unsettled = rows.all().stream().filter(row -> row.shown() && row.unsettled()).toList();
        return unsettled.isEmpty() ? List.of()
                : List.of("Not settled: the runs of %s still differed when they ended; --runs with more of them, or a "
                        .formatted(Names.of(unsettled)) + "quieter machine, may tell what it takes warm.");
    }
}
