package loomshowcase.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.RunningForm;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.text.Durations;
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
        if (outcome.exitCode().isEmpty()) {
            lines.addAll(text.prose("It did not end within %s, and was stopped.".formatted(
                    Durations.text(RunningForm.LONGEST))));
        } else if (!outcome.succeeded()) {
            lines.addAll(text.prose("It failed, with exit code %d.".formatted(outcome.exitCode().getAsInt())));
            outcome.errors().stream().filter(line -> line.contains("NoClassDefFoundError"))
                    .flatMap(line -> MissingModule.of(line).stream()).findFirst()
                    .filter(module -> !outcome.run().jdk().hasModule(module))
                    .ifPresent(module -> lines.addAll(
                            text.prose(MissingModule.sentence(outcome.run().jdk(), module) + ".")));
        }
        if (outcome.verdict().isPresent() && !outcome.verdict().equals(outcome.knownVerdict())) {
            outcome.knownVerdict().ifPresent(
                    known -> lines.addAll(text.prose(NewVerdicts.sentence(outcome.run().jdk(), known))));
        }
        return lines;
    }

    /** The timeline of its threads, or why there is none. */
    List<String> timeline(FormOutcome outcome) {
        if (outcome.recording() == null) {
            InstalledJdk reader = InstalledJdks.running();
            return text.prose("No timeline: %s.".formatted(MissingModule.sentence(
                    reader.hasModule("jdk.jfr") ? outcome.run().jdk() : reader, "jdk.jfr")));
        }
        try {
            return TextTimeline.lines(outcome.timeline(), text.columns() - CatalogueText.INDENT.length(),
                    text.unicode()).stream().map(CatalogueText::indented).toList();
        } catch (IOException e) {
            return text.prose("No timeline: %s.".formatted(e.getMessage()));
        }
    }
}
