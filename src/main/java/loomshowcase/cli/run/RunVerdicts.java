package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOutcome;
import loomshowcase.text.Wrap;

/** The verdicts of several claims at a glance, below their pages. */
final class RunVerdicts {

    private static final int LABEL = 11;

    private final CatalogueText text;
    private final boolean severalJdks;

    RunVerdicts(CatalogueText text, boolean severalJdks) {
        this.text = text;
        this.severalJdks = severalJdks;
    }

    /** None for a single claim, whose verdicts are just above. */
    List<String> lines(List<FormOutcome> outcomes) {
        List<FormOutcome> ofClaims =
                outcomes.stream().filter(outcome -> outcome.run().idea().shelf() == Shelf.CLAIMS).toList();
        if (ofClaims.stream().map(outcome -> outcome.run().idea()).distinct().count() < 2) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(text.rule("verdicts", "JDK " + ofClaims.stream().map(outcome -> outcome.run().jdk().version())
                .distinct().collect(Collectors.joining(", "))));
        String id = "";
        for (FormOutcome outcome : ofClaims) {
            if (!outcome.run().idea().id().equals(id)) {
                id = outcome.run().idea().id();
                lines.add(CatalogueText.INDENT + id);
            }
            lines.addAll(verdict(outcome));
        }
        return lines;
    }

    private List<String> verdict(FormOutcome outcome) {
        String label = outcome.run().form().kind().id() + (severalJdks ? " " + outcome.run().jdk().feature() : "");
        String verdict = outcome.verdict().orElse("no verdict: it failed")
                + (outcome.verdict().equals(outcome.knownVerdict()) ? "" : NewVerdicts.mark(outcome.run().jdk()));
        var lines = new ArrayList<String>();
        for (String line : Wrap.lines(verdict, text.columns() - LABEL - 2 * CatalogueText.INDENT.length())) {
            lines.add(CatalogueText.INDENT.repeat(2) + CatalogueText.pad(lines.isEmpty() ? label : "", LABEL) + line);
        }
        return lines;
    }
}
