package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import loomshowcase.compare.report.table.Sheet;
import loomshowcase.compare.report.table.TextTable;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Wrap;

/** A comparison for the terminal: a line for each JDK, and a table with sentences for each workload. */
public final class TextReport {

    /** From this width on, JDKs stand side by side. */
    private static final int SIDE_BY_SIDE = 100;

    private final Results results;
    private final View view;
    private final UnaryOperator<String> signs;

    /** @param signs replaces characters that the terminal cannot show */
    public TextReport(Results results, View view, UnaryOperator<String> signs) {
        this.results = results;
        this.view = view;
        this.signs = signs;
    }

    /** The lines; none is longer than {@code width} if that is at least 60. */
    public List<String> lines(int width) {
        var lines = new ArrayList<String>();
        var layout = new Layout(width, signs);
        List<Jdk> last = List.of();
        for (Section section : new Sections(results, view, width >= SIDE_BY_SIDE).all()) {
            if (!section.jdks().isEmpty() && !section.jdks().equals(last)) {
                section.jdks().forEach(jdk -> lines.addAll(
                        layout.wrapped("", Machines.line(jdk, results.environment()))));
                lines.add("");
                last = section.jdks();
            }
            lines.addAll(layout.lines(section));
            lines.add("");
        }
        if (results.partial()) {
            lines.add(signs.apply("Interrupted: this is what was finished."));
        }
        return lines;
    }

    /** Lays out sections for a terminal. */
    record Layout(int width, UnaryOperator<String> signs) {

        private static final String INDENT = "  ";
        private static final String NO_BREAK = "\u00a0";
        private static final Pattern AMOUNT = Pattern.compile("(?<=\\d) (?=(?:[nuµm]?s|min|h|[kMG]B|%)(?![\\w]))");

        List<String> lines(Section section) {
            var lines = new ArrayList<String>();
            lines.addAll(wrapped("", section.title()));
            for (Sheet table : section.sheets()) {
                if (table != section.sheets().getFirst()) {
                    lines.add("");
                }
                if (!table.caption().isEmpty()) {
                    lines.addAll(wrapped(INDENT, table.caption()));
                }
                lines.addAll(new TextTable(table.in(signs)).lines(width));
            }
            lines.addAll(sentences(INDENT, section.sentences()));
            section.tryNext().ifPresent(command -> lines.addAll(wrapped(INDENT, "Try: " + command)));
            return lines;
        }

        List<String> sentences(String indent, List<String> sentences) {
            return sentences.stream().flatMap(sentence -> wrapped(indent, sentence).stream()).toList();
        }

        /** A text in which no line ends between an amount and its unit. */
        static String glued(String text) {
            return AMOUNT.matcher(text).replaceAll(NO_BREAK);
        }

        /** Wraps a text, but keeps an amount and its unit on one line. */
        private List<String> wrapped(String indent, String text) {
            String glued = glued(signs.apply(text));
            return Wrap.lines(glued, width - indent.length()).stream()
                    .map(line -> indent + line.replace(NO_BREAK, " ")).toList();
        }
    }
}
