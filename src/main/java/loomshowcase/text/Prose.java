package loomshowcase.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Prose on a terminal.
 *
 * @param columns the width to use for tables and pictures: that of the terminal, within limits
 */
public record Prose(int columns) {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;

    /** Longer lines of prose are hard to read. */
    private static final int LONGEST_LINE = 100;

    public Prose {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    /** The longest that a line of prose may be. */
    public int width() {
        return Math.min(columns, LONGEST_LINE);
    }

    /** A text in lines of this width. */
    public List<String> lines(String text) {
        return Wrap.lines(text, width());
    }

    /** A text in lines of some width: the first one begins with {@code lead}, the others are indented as far. */
    public static List<String> hanging(String lead, String text, int width) {
        var lines = new ArrayList<String>();
        for (String line : Wrap.lines(text, width - lead.length())) {
            lines.add((lines.isEmpty() ? lead : " ".repeat(lead.length())) + line);
        }
        return lines;
    }

    /**
     * Points of a list, one for each line of a text. A line that is a command stands below its point, and is not broken, so
     * that it can be copied.
     */
    public List<String> points(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> lines.addAll(line.startsWith("java -jar ") ? List.of("      " + line)
                : hanging("  - ", line, width())));
        return lines;
    }
}
