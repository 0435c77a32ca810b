package loomshowcase.cli.show;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side, line by line. Equal lines are in the same row. Between them a row has a line of one text, or
 * different lines of both.
 */
record ShowRows(List<Row> rows) {

    /** A side that has no line in this row is empty. */
    record Row(String left, String right) {}

    static ShowRows of(List<String> left, List<String> right) {
        var rows = new ArrayList<Row>();
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right, true).getDeltas()) {
            List<String> one = delta.getSource().getLines();
            List<String> other = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                rows.add(new Row(i < one.size() ? one.get(i) : "", i < other.size() ? other.get(i) : ""));
            }
        }
        return new ShowRows(rows);
    }
}
