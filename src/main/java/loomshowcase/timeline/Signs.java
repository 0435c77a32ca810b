package loomshowcase.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The characters of a drawing, and what the legend says of them. */
record Signs(boolean unicode) {

    private static final String OPEN_START = "started before the recording";
    private static final String OPEN_END = "still alive at exit";

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

    List<String> legend(Row row, Bar bar) {
        var legend = new ArrayList<String>();
        bar.styles().stream().filter(Objects::nonNull).distinct().sorted()
                .forEach(style -> legend.add(of(style) + " " + style.words()));
        if (!row.startKnown()) {
            legend.add(before(row) + " " + OPEN_START);
        }
        if (row.end().isEmpty()) {
            legend.add(after(row) + " " + OPEN_END);
        }
        return legend;
    }

    int nameWidth(List<Row> rows, int most) {
        return Math.min(rows.stream().mapToInt(row -> printable(row.name()).length()).max().orElse(0), most);
    }

    /** The name of a row, as long as told: a longer one is cut, a shorter one filled with blanks. */
    String name(Row row, int width) {
        String name = printable(row.name());
        return name.length() <= width
                ? name + " ".repeat(width - name.length())
                : name.substring(0, width - ellipsis().length()) + ellipsis();
    }

    /** A program may give its threads any name; a terminal takes a column for each of these characters. */
    private String printable(String name) {
        return name.replaceAll(unicode ? "[^\\P{C}]|\\p{M}" : "[^ -~]", "?");
    }
}
