package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import loomshowcase.compare.report.table.Captioned;
import loomshowcase.compare.report.table.TextTable;
import loomshowcase.text.Wrap;

/**
 * How a section looks on a terminal.
 *
 * @param signs a text in the signs that the terminal can show
 */
record SectionText(UnaryOperator<String> signs) {

    private static final String INDENT = "  ";
    private static final String NO_BREAK = "\u00a0";
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\d) (?=(?:[nuµm]?s|min|h|[kMG]B|%)(?![\\w]))");

    /** The lines, none longer than {@code width} as long as that is 60 or more. */
    List<String> lines(Section section, int width) {
        var lines = new ArrayList<String>();
        lines.addAll(wrapped("", section.title(), width));
        for (Captioned table : section.sheets()) {
            if (table != section.sheets().getFirst()) {
                lines.add("");
            }
            if (!table.caption().isEmpty()) {
                lines.addAll(wrapped(INDENT, table.caption(), width));
            }
            lines.addAll(new TextTable(table.sheet().in(signs)).lines(width));
        }
        section.sentences().forEach(sentence -> lines.addAll(wrapped(INDENT, sentence, width)));
        section.tryNext().ifPresent(command -> lines.addAll(wrapped(INDENT, "Try: " + command, width)));
        return lines;
    }

    /** An amount and its unit stay on one line. */
    List<String> wrapped(String indent, String text, int width) {
        String glued = AMOUNT.matcher(signs.apply(text)).replaceAll(NO_BREAK);
        return Wrap.lines(glued, width - indent.length()).stream()
                .map(line -> indent + line.replace(NO_BREAK, " ")).toList();
    }
}
