package loomshowcase.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOutcome;
import loomshowcase.timeline.TextTimeline;

/** How a form that was run ended, and what its threads did, as lines for a terminal. */
record OutcomeText(CatalogueText text) {

    /** What is to be said of its end; nothing if all went as it should. */
    List<String> end(FormOutcome outcome) {
        var lines = new ArrayList<String>();
        if (!outcome.errors().isEmpty()) {
            lines.add("  On standard error:");
            outcome.errors().forEach(line -> lines.add("    " + line));
        }
        outcome.failure().ifPresent(sentence -> lines.addAll(text.prose(sentence)));
        outcome.missingModule().ifPresent(sentence -> lines.addAll(text.prose(sentence + ".")));
        if (outcome.verdict().isPresent() && !outcome.verdict().equals(outcome.knownVerdict())) {
            outcome.knownVerdict().ifPresent(
                    known -> lines.addAll(text.prose(NewVerdicts.sentence(outcome.run().jdk(), known))));
        }
        return lines;
    }

    /** The timeline of its threads, or why there is none. */
    List<String> timeline(FormOutcome outcome) {
        Optional<String> reason = outcome.whyNotRecorded();
        if (reason.isPresent()) {
            return text.prose("No timeline: %s.".formatted(reason.get()));
        }
        try {
            return TextTimeline.lines(outcome.timeline(), text.columns() - CatalogueText.INDENT.length(),
                    text.unicode()).stream().map(CatalogueText::indented).toList();
        } catch (IOException e) {
            return text.prose("No timeline: %s.".formatted(e.getMessage()));
        }
    }
}
