package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.text.Wrap;

/** The verdicts of several claims at a glance, below all that led to them. */
final class RunVerdicts {

    private static final int LABEL = 11;

    private final CatalogueText text;
    private final boolean severalJdks;

    RunVerdicts(CatalogueText text, boolean severalJdks) {
        this.text = text;
        this.severalJdks = severalJdks;
    }

    /** Nothing for a single claim, whose verdicts stand just above. */
    List<String> lines(List<RunLog.Entry> entries) {
        List<RunLog.Entry> claims = entries.stream().filter(entry -> entry.idea().shelf() == Shelf.CLAIMS).toList();
        if (claims.stream().map(RunLog.Entry::idea).distinct().count() < 2) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(text.rule("verdicts", "JDK " + claims.stream().map(entry -> entry.jdk().version()).distinct()
                .collect(Collectors.joining(", "))));
        for (int i = 0; i < claims.size(); i++) {
            if (i == 0 || !claims.get(i).idea().equals(claims.get(i - 1).idea())) {
                lines.add(CatalogueText.INDENT + claims.get(i).idea().id());
            }
            lines.addAll(verdict(claims.get(i)));
        }
        return lines;
    }

    private List<String> verdict(RunLog.Entry entry) {
        String label = entry.form().kind().id() + (severalJdks ? " " + entry.jdk().feature() : "");
        String verdict = entry.verdict().orElse("no verdict: it failed")
                + (entry.verdict().equals(entry.knownVerdict()) ? "" : " (not as known)");
        var lines = new ArrayList<String>();
        for (String line : Wrap.lines(verdict, text.columns() - LABEL - 2 * CatalogueText.INDENT.length())) {
            lines.add(CatalogueText.INDENT.repeat(2) + CatalogueText.pad(lines.isEmpty() ? label : "", LABEL) + line);
        }
        return lines;
    }
}
