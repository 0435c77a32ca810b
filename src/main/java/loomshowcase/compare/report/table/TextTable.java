package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.compare.report.table.Sheet.Line;
import loomshowcase.compare.report.table.Sheet.Title;
import loomshowcase.text.Wrap;

/** Lays out a table for a terminal, and leaves out the least important columns if it is too narrow. */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST_WORDS = 20;

    private final Sheet sheet;

    public TextTable(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The lines, titles first. None is longer than {@code width}, unless a single column is. If columns that must be shown
     * do not fit, they follow below, with the first column repeated.
     */
    public List<String> lines(int width) {
        var lines = new ArrayList<String>();
        List<Integer> left = fitting(width);
        while (!left.isEmpty()) {
            List<Integer> block = block(left, width);
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(block, width, lines.isEmpty()));
            left = left.subList(block.size(), left.size());
            if (!left.isEmpty()) {
                left = new ArrayList<>(left);
                left.addFirst(0);
            }
        }
        return lines;
    }

    /** As many columns as fit, but at least two. */
    private List<Integer> block(List<Integer> columns, int width) {
        int end = 0;
        int length = 0;
        while (end < columns.size()) {
            length += GAP.length() + width(columns.get(end));
            if (length > width && end >= 2) {
                break;
            }
            end++;
        }
        return columns.subList(0, end);
    }

    private List<String> lines(List<Integer> shown, int width, boolean first) {
        var laidOut = new ArrayList<String>();
        laidOut.add(line(shown, sheet.titles().stream().map(Title::text).toList()));
        for (Line line : sheet.lines()) {
            if (!line.spansColumns()) {
                laidOut.add(line(shown, line.texts()));
            } else if (first) {
                laidOut.addAll(words(line, width));
            }
        }
        return laidOut;
    }

    private List<String> words(Line line, int width) {
        int indent = GAP.length() + width(0) + GAP.length();
        List<String> words = Wrap.lines(line.texts().get(1), Math.max(NARROWEST_WORDS, width - indent));
        var lines = new ArrayList<String>();
        lines.add(GAP + padded(0, line.texts().get(0)) + GAP + words.getFirst());
        words.stream().skip(1).forEach(more -> lines.add(" ".repeat(indent) + more));
        return lines;
    }

    /** Columns with the same drop order are dropped together, such as one figure on several JDKs. */
    private List<Integer> fitting(int width) {
        var shown = IntStream.range(0, sheet.titles().size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        while (shown.stream().mapToInt(column -> GAP.length() + width(column)).sum() > width) {
            OptionalInt least = shown.stream().mapToInt(this::dropOrder).filter(each -> each > 0).min();
            if (least.isEmpty()) {
                break;
            }
            shown.removeIf(column -> dropOrder(column) == least.getAsInt());
        }
        return shown;
    }

    private int dropOrder(int column) {
        return sheet.titles().get(column).dropOrder();
    }

    private String line(List<Integer> shown, List<String> texts) {
        var line = new StringBuilder();
        shown.forEach(column -> line.append(GAP).append(padded(column, texts.get(column))));
        return line.toString().stripTrailing();
    }

    private String padded(int column, String text) {
        String blanks = " ".repeat(Math.max(0, width(column) - text.length()));
        return sheet.titles().get(column).right() ? blanks + text : text + blanks;
    }

    private int width(int column) {
        return sheet.lines().stream()
                .filter(line -> !line.spansColumns() || column == 0)
                .mapToInt(line -> line.texts().get(column).length())
                .reduce(sheet.titles().get(column).text().length(), Math::max);
    }
}
