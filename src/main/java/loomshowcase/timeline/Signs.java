package loomshowcase.timeline;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.text.Wrap;

/** The characters of a text drawing, and their legend. */
record Signs(boolean unicode) {

    String of(Style style) {
        return style.sign(unicode);
    }

    /** At the left edge of a row. */
    String before(Row row) {
        return row.startKnown() ? unicode ? "▏" : "|" : openStart();
    }

    /** At the right edge of a row. */
    String after(Row row) {
        return row.end().isPresent() ? "" : openEnd();
    }

    private String openStart() {
        return unicode ? "←" : "<";
    }

    private String openEnd() {
        return unicode ? "→" : ">";
    }

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** The meaning of the signs in these rows. */
    List<String> legend(List<Row> rows, List<Bar> bars) {
        return Stream.concat(Bar.stylesIn(bars).stream().map(style -> of(style) + " " + style.words()),
                Descriptions.openings(rows, openStart(), openEnd()).stream()).toList();
    }

    int nameWidth(List<Row> rows, int most) {
        return Math.min(rows.stream().mapToInt(row -> printable(row.name()).length()).max().orElse(0), most);
    }

    /** The name of a row with exactly {@code width} characters: shortened, or filled with blanks. */
    String name(Row row, int width) {
        String name = Wrap.shortened(printable(row.name()), width, ellipsis());
        return name + " ".repeat(width - name.length());
    }

    /** A name of a thread without characters that would break the layout; programs may choose any name. */
    private String printable(String name) {
        return name.replaceAll(unicode ? "[\\p{C}\\p{M}]|[^\\x{0}-\\x{FFFF}]" : "[^ -~]", "?");
    }
}
