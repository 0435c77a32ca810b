package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Rows;

/** Each warning once, with the rows that it is about; those are in no other sentence. */
final class Warned implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        return Names.once(rows, row -> row.warnings().stream());
    }
}
