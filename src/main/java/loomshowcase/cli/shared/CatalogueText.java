package loomshowcase.cli.shared;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loomshowcase.text.Wrap;

/** How ideas and their forms look on a terminal: rules with a name at either end, words beside their label. */
public final class CatalogueText {

    public static final String INDENT = "  ";
    private static final String POINT = "- ";
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)]*)\\)");
    private static final int LABEL = 9;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;
    /** Prose is hard to read in longer lines, however wide the terminal is. */
    private static final int PROSE = 100;

    private final int columns;
    private final boolean unicode;

    /** For what is shown on a stream. */
    public CatalogueText(PrintStream stream) {
        this(Terminal.columns(), stream.charset().newEncoder().canEncode("─░█"));
    }

    public CatalogueText(int columns, boolean unicode) {
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.unicode = unicode;
    }

    public int columns() {
        return columns;
    }

    public boolean unicode() {
        return unicode;
    }

    /** {@code ── left ─────── right}, as wide as the terminal. */
    public String rule(String left, String right) {
        return rule(left, right, columns);
    }

    public String rule(String left, String right, int width) {
        String line = unicode ? "─" : "-";
        int gap = width - left.length() - right.length() - 5;
        return line.repeat(2) + " " + left + " " + line.repeat(Math.max(2, gap)) + " " + right;
    }

    /** A label, and the text beside it, in as many lines as it needs. */
    public List<String> labelled(String label, String text) {
        return labelled(label, wrapped(text, prose() - LABEL));
    }

    /** A label, and points beside it. */
    public List<String> points(String label, List<String> points) {
        var lines = new ArrayList<String>();
        for (String point : points) {
            List<String> wrapped = wrapped(point, prose() - LABEL - POINT.length());
            lines.add(POINT + wrapped.getFirst());
            wrapped.stream().skip(1).forEach(line -> lines.add(" ".repeat(POINT.length()) + line));
        }
        return labelled(label, lines);
    }

    /** A label, and lines beside it as they are. */
    public List<String> labelled(String label, List<String> lines) {
        var labelled = new ArrayList<String>();
        for (String line : lines) {
            labelled.add((INDENT + pad(labelled.isEmpty() ? label : "", LABEL) + line).stripTrailing());
        }
        return labelled;
    }

    /** A paragraph. */
    public List<String> prose(String text) {
        return wrapped(text, prose()).stream().map(line -> INDENT + line).toList();
    }

    private int prose() {
        return Math.min(columns, PROSE) - INDENT.length();
    }

    public static String indented(String line) {
        return line.isEmpty() ? line : INDENT + line;
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The words are Markdown, and on a terminal the marks of code and links in them only disturb. */
    private static List<String> wrapped(String markdown, int width) {
        return Wrap.lines(LINK.matcher(markdown).replaceAll("$1: $2").replace("`", ""), width);
    }
}
