package loomshowcase.timeline;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.text.Wrap;

/** The characters of a text drawing, and their legend. */
record Signs(boolean unicode) {

    String of(Style style) {
        return style.sign(unicode);
    }

    /** At the left edge of a row. */
    String before(Row row) {
        if (!row.startKnown()) {
            return unicode ? "←" : "<";
        }
        return unicode ? "▏" : "|";
    }

    /** At the right edge of a row. */
    String after(Row row) {
        if (row.end().isPresent()) {
            return "";
        }
        return unicode ? "→" : ">";
    }

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** The meaning of the signs in these rows. */
    List<String> legend(List<Row> rows, List<Bar> bars) {
        var legend = new ArrayList<String>();
        Bar.stylesIn(bars).forEach(style -> legend.add(of(style) + " " + style.words()));
        rows.stream().filter(row -> !row.startKnown()).findFirst()
                .ifPresent(row -> legend.add(before(row) + " " + Descriptions.OPEN_START));
        rows.stream().filter(row -> row.end().isEmpty()).findFirst()
                .ifPresent(row -> legend.add(after(row) + " " + Descriptions.OPEN_END));
        return legend;
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
