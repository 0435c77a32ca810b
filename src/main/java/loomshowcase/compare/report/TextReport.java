package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;

/** A comparison as the terminal shows it: a head for each JDK, a table for each workload, and what it says. */
public final class TextReport {

    /** From so many characters on, JDKs stand side by side. */
    private static final int SIDE_BY_SIDE = 100;

    private final Results results;
    private final View view;
    private final UnaryOperator<String> signs;

    /** @param signs a text in the signs that the terminal can show */
    public TextReport(Results results, View view, UnaryOperator<String> signs) {
        this.results = results;
        this.view = view;
        this.signs = signs;
    }

    /** The lines, none longer than {@code width} as long as that is 60 or more. */
    public List<String> lines(int width) {
        var lines = new ArrayList<String>();
        var text = new SectionText(signs);
        List<Jdk> last = List.of();
        for (Section section : new Sections(results, view, width >= SIDE_BY_SIDE).all()) {
            if (!section.jdks().isEmpty() && !section.jdks().equals(last)) {
                section.jdks().forEach(jdk -> lines.addAll(
                        text.wrapped("", Machines.line(jdk, results.environment()), width)));
                lines.add("");
                last = section.jdks();
            }
            lines.addAll(text.lines(section, width));
            lines.add("");
        }
        if (results.partial()) {
            lines.add(signs.apply("Interrupted: this is what was finished."));
        }
        return lines;
    }
}
