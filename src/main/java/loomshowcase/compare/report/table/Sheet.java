package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table before it is laid out: titles and rows of texts. Columns that are empty in every row are left out.
 *
 * @param caption above the table; may be empty
 * @param titles  of the columns
 * @param lines   the rows
 */
public record Sheet(String caption, List<Title> titles, List<Line> lines) {

    /**
     * The head of a column.
     *
     * @param right     whether its texts are aligned to the right
     * @param dropOrder if there is no room, the columns with 1 are dropped first, then those with 2, and so on, all
     *                  columns with the same number together; {@link Column#ALWAYS} is never dropped
     */
    public record Title(String text, boolean right, int dropOrder) {}

    /** A row: a text for each column; or if {@code spansColumns}, its name and a message across all other columns. */
    public record Line(List<String> texts, boolean spansColumns) {}

    public Sheet {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
    }

    /** The same with characters replaced; done before the layout, because it may change the length of texts. */
    public Sheet in(UnaryOperator<String> signs) {
        return new Sheet(signs.apply(caption),
                titles.stream().map(title -> new Title(signs.apply(title.text()), title.right(), title.dropOrder()))
                        .toList(),
                lines.stream().map(line -> new Line(line.texts().stream().map(signs).toList(), line.spansColumns()))
                        .toList());
    }

    /** The same with a prefix before its caption. */
    Sheet withCaptionPrefix(String prefix) {
        return new Sheet(prefix + caption, titles, lines);
    }

    /** Collects rows. */
    static final class Builder<R> {

        private final String caption;
        private final List<Column<R>> columns;
        private final List<Line> lines = new ArrayList<>();

        Builder(String caption, List<Column<R>> columns) {
            this.caption = caption;
            this.columns = columns;
        }

        void row(R row) {
            lines.add(new Line(columns.stream().map(column -> column.text().apply(row)).toList(), false));
        }

        /** A row with a message instead of figures. */
        void messageRow(String name, String message) {
            lines.add(new Line(List.of(name, message), true));
        }

        Sheet build() {
            List<Integer> kept = IntStream.range(0, columns.size()).filter(this::hasText).boxed().toList();
            return new Sheet(caption, kept.stream().map(column -> columns.get(column).title()).toList(),
                    lines.stream().map(line -> line.spansColumns() ? line
                            : new Line(kept.stream().map(line.texts()::get).toList(), false)).toList());
        }

        private boolean hasText(int column) {
            return column == 0 || lines.stream()
                    .anyMatch(line -> !line.spansColumns() && !line.texts().get(column).isEmpty());
        }
    }
}
