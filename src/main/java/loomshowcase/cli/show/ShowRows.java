package loomshowcase.cli.show;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line, so that lines which are the same stand in the same row. Elsewhere one of the two goes on
 * alone, or both do, with another line each.
 */
record ShowRows(List<Row> rows) {

    /** One row; a side that has no line here is empty. */
    record Row(String left, String right) {}

    static ShowRows of(List<String> left, List<String> right) {
        int[][] common = common(left, right);
        var rows = new ArrayList<Row>();
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            boolean both = l < left.size() && r < right.size();
            if (both && (left.get(l).equals(right.get(r)) || common[l][r] == common[l + 1][r + 1])) {
                rows.add(new Row(left.get(l++), right.get(r++)));
            } else if (r == right.size() || l < left.size() && common[l + 1][r] >= common[l][r + 1]) {
                rows.add(new Row(left.get(l++), ""));
            } else {
                rows.add(new Row("", right.get(r++)));
            }
        }
        return new ShowRows(rows);
    }

    /** How many lines are common, in order, to what is left of both texts from each pair of lines on. */
    private static int[][] common(List<String> left, List<String> right) {
        var common = new int[left.size() + 1][right.size() + 1];
        for (int l = left.size() - 1; l >= 0; l--) {
            for (int r = right.size() - 1; r >= 0; r--) {
                common[l][r] = left.get(l).equals(right.get(r)) ? common[l + 1][r + 1] + 1
                        : Math.max(common[l + 1][r], common[l][r + 1]);
            }
        }
        return common;
    }
}
