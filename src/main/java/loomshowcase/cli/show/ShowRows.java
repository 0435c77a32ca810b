package loomshowcase.cli.show;

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

    /** For each pair of lines: the length of the longest common subsequence of both texts from there on. */
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
