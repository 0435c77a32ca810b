package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import loomshowcase.text.Wrap;

/** Lays out rows in columns, and leaves out the least important columns where the terminal is too narrow. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param title      over the column
     * @param right      whether its texts end flush
     * @param importance columns with the least are left out first; 0 for one that always stays
     */
    record Column(String title, boolean right, int importance) {}

    /** A row: a text for each column, or fewer, the last of which may then run as far as the line does. */
    private record Line(List<String> texts, boolean runsOn) {}

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    void row(List<String> texts) {
        lines.add(new Line(texts, false));
    }

    /** A row that says something instead of having figures. */
    void words(String first, String rest) {
        lines.add(new Line(List.of(first, rest), true));
    }

    /** The lines, the titles first, none longer than {@code width} unless the columns that always stay are. */
    List<String> lines(int width) {
        List<Integer> shown = fitting(width);
        var laidOut = new ArrayList<String>();
        laidOut.add(line(shown, columns.stream().map(Column::title).toList()));
        for (Line line : lines) {
            if (!line.runsOn()) {
                laidOut.add(line(shown, line.texts()));
            } else {
                int indent = GAP.length() + width(0) + GAP.length();
                List<String> words = Wrap.lines(line.texts().get(1), Math.max(20, width - indent));
                laidOut.add(GAP + padded(0, line.texts().get(0)) + GAP + words.getFirst());
                words.stream().skip(1).forEach(more -> laidOut.add(" ".repeat(indent) + more));
            }
        }
        return laidOut;
    }

    private List<Integer> fitting(int width) {
        var shown = new ArrayList<Integer>();
        for (int column = 0; column < columns.size(); column++) {
            shown.add(column);
        }
        while (shown.stream().mapToInt(column -> width(column) + GAP.length()).sum() > width) {
            var least = shown.stream().filter(column -> columns.get(column).importance() > 0)
                    .min(Comparator.comparingInt(column -> columns.get(column).importance()));
            if (least.isEmpty()) {
                break;
            }
            shown.remove(least.get());
        }
        return shown;
    }

    private String line(List<Integer> shown, List<String> texts) {
        var line = new StringBuilder();
        shown.forEach(column -> line.append(GAP).append(padded(column, texts.get(column))));
        return line.toString().stripTrailing();
    }

    private String padded(int column, String text) {
        String blanks = " ".repeat(Math.max(0, width(column) - text.length()));
        return columns.get(column).right() ? blanks + text : text + blanks;
    }

    private int width(int column) {
        return lines.stream()
                .filter(line -> !line.runsOn() || column == 0)
                .mapToInt(line -> line.texts().get(column).length())
                .reduce(columns.get(column).title().length(), Math::max);
    }
}
