package loomshowcase.cli.run;

import java.io.IOException;
import java.util.function.Consumer;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.RunningForm;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.text.Durations;
import loomshowcase.timeline.TextTimeline;

/**
 * Shows how a form ended, and what its threads did.
 *
 * @param text lays the lines out
 */
record FormEnd(CatalogueText text) {

    /** Shows what went to standard error, and why the form failed, if it did. */
    void show(FormOutcome outcome, Consumer<String> out) {
        if (!outcome.errors().isEmpty()) {
            out.accept("  On standard error:");
            outcome.errors().forEach(line -> out.accept("    " + line));
        }
        if (outcome.exitCode().isEmpty()) {
            text.prose("It did not end within %s, and was stopped.".formatted(Durations.text(RunningForm.LONGEST)))
                    .forEach(out);
        } else if (!outcome.succeeded()) {
            text.prose("It failed, with exit code %d.".formatted(outcome.exitCode().getAsInt())).forEach(out);
            outcome.errors().stream().filter(line -> line.contains("NoClassDefFoundError"))
                    .flatMap(line -> MissingModule.of(line).stream()).findFirst()
                    .filter(module -> !outcome.run().jdk().hasModule(module))
                    .ifPresent(module -> text.prose(MissingModule.sentence(outcome.run().jdk(), module) + ".")
                            .forEach(out));
        }
        if (outcome.verdict().isPresent() && !outcome.verdict().equals(outcome.knownVerdict())) {
            outcome.knownVerdict().ifPresent(
                    known -> text.prose(NewVerdicts.sentence(outcome.run().jdk(), known)).forEach(out));
        }
    }

    /** Shows what the threads of a form did, or why nobody knows. */
    void showTimeline(FormOutcome outcome, Consumer<String> out) {
        if (outcome.recording() == null) {
            InstalledJdk reader = InstalledJdks.running();
            text.prose("No timeline: %s.".formatted(MissingModule.sentence(
                    reader.hasModule("jdk.jfr") ? outcome.run().jdk() : reader, "jdk.jfr"))).forEach(out);
            return;
        }
        try {
            TextTimeline.lines(outcome.timeline(), text.columns() - CatalogueText.INDENT.length(), text.unicode())
                    .stream().map(CatalogueText::indented).forEach(out);
        } catch (IOException e) {
            text.prose("No timeline: %s.".formatted(e.getMessage())).forEach(out);
        }
    }
}
