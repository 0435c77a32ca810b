package loomshowcase.cli.shared;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loomshowcase.text.Prose;
import loomshowcase.text.Wrap;

/** The layout of ideas and their forms on a terminal: rules with a name at each end, and text next to a label. */
public final class CatalogueText {

    public static final String INDENT = "  ";
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)]*)\\)");
    private static final int LABEL = 9;

    private final Prose prose;
    private final boolean unicode;

    /** For output on a stream. */
    public CatalogueText(PrintStream stream) {
        this(Terminal.columns(), stream.charset().newEncoder().canEncode("─░█"));
    }

    public CatalogueText(int columns, boolean unicode) {
        this.prose = new Prose(columns);
        this.unicode = unicode;
    }

    public int columns() {
        return prose.columns();
    }

    public boolean unicode() {
        return unicode;
    }

    /** {@code ── left ─────── right}, as wide as the terminal. */
    public String rule(String left, String right) {
        return rule(left, right, columns());
    }

    public String rule(String left, String right, int width) {
        String line = unicode ? "─" : "-";
        int gap = width - left.length() - right.length() - 5;
        return line.repeat(2) + " " + left + " " + line.repeat(Math.max(2, gap)) + " " + right;
    }

    /** A label, and text next to it in as many lines as it needs. */
    public List<String> labelled(String label, String text) {
        return labelled(label, Wrap.lines(plain(text), width() - LABEL));
    }

    /** A label, and a list of points next to it. */
    public List<String> points(String label, List<String> points) {
        return labelled(label, points.stream()
                .flatMap(point -> Prose.hanging("- ", plain(point), width() - LABEL).stream()).toList());
    }

    /** A label, and lines next to it, unchanged. */
    public List<String> labelled(String label, List<String> lines) {
        var labelled = new ArrayList<String>();
        for (String line : lines) {
            labelled.add((INDENT + pad(labelled.isEmpty() ? label : "", LABEL) + line).stripTrailing());
        }
        return labelled;
    }

    /** A paragraph. */
    public List<String> prose(String text) {
        return Wrap.lines(plain(text), width()).stream().map(line -> INDENT + line).toList();
    }

    /** The longest that a line may be after the indent. */
    private int width() {
        return prose.width() - INDENT.length();
    }

    public static String indented(String line) {
        return line.isEmpty() ? line : INDENT + line;
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Words are Markdown. On a terminal its marks for code and links are in the way. */
    private static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1: $2").replace("`", "");
    }
}
