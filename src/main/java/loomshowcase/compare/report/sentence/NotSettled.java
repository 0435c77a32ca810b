package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;

/** What «not settled» asks of the reader. */
final class NotSettled implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> unsettled = rows.all().stream().filter(row -> row.shown() && row.unsettled()).toList();
        return unsettled.isEmpty() ? List.of()
                : List.of("Not settled: the runs of %s still differed when they ended; --runs with more of them, or a "
                        .formatted(Names.of(unsettled)) + "quieter machine, may tell what it takes warm.");
    }
}
