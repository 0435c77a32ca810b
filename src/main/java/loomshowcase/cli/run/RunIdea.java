package loomshowcase.cli.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.RunningForm;
import loomshowcase.jvm.FormFailure;
import loomshowcase.launch.InstalledJdk;

/**
 * Runs the forms of an idea one after another, and shows the words about it, the code, the output and what the threads did.
 */
final class RunIdea {

    private final List<FormKind> kinds;
    private final List<InstalledJdk> jdks;
    private final FormRunner runner;
    private final RunDownloads downloads;
    private final CatalogueText text;
    private final OutcomeText shown;
    private final Consumer<FormOutcome> outcomes;
    private final Runnable afterQuestion;

    /**
     * @param kinds         which kinds of form to run
     * @param outcomes      gets the outcome of each form that was run
     * @param afterQuestion runs when the question of a lesson was shown, and before anything that answers it
     */
    RunIdea(List<FormKind> kinds, List<InstalledJdk> jdks, FormRunner runner, RunDownloads downloads,
            CatalogueText text, Consumer<FormOutcome> outcomes, Runnable afterQuestion) {
        this.kinds = kinds;
        this.jdks = jdks;
        this.runner = runner;
        this.downloads = downloads;
        this.text = text;
        this.shown = new OutcomeText(text);
        this.outcomes = outcomes;
        this.afterQuestion = afterQuestion;
    }

    /**
     * Runs an idea.
     *
     * @param out gets each line to be shown; output of a form comes from a thread of its own
     * @return whether no form failed; a form that a JDK cannot run does not count as failed
     */
    boolean run(Idea idea, Consumer<String> out) throws IOException, InterruptedException {
        out.accept(idea.id() + ": " + idea.words().title());
        switch (idea.words()) {
            case LessonWords lesson -> {
                text.labelled("Predict", lesson.predict()).forEach(out);
                afterQuestion.run();
                out.accept("");
                text.prose(lesson.shows()).forEach(out);
            }
            case ClaimWords claim -> {
                text.prose(claim.shows()).forEach(out);
                out.accept("");
                text.labelled("Holds", claim.holds()).forEach(out);
            }
        }
        out.accept("");
        var code = new RunCode(text);
        boolean noneFailed = true;
        for (FormKind kind : idea.kinds().stream().filter(kinds::contains).toList()) {
            for (InstalledJdk jdk : jdks) {
                noneFailed &= run(idea, kind, jdk, code, out);
                out.accept("");
            }
        }
        text.points("Notice", idea.words().notice()).forEach(out);
        out.accept("");
        showRest(idea, out);
        out.accept("");
        return noneFailed;
    }

    private void showRest(Idea idea, Consumer<String> out) {
        switch (idea.words()) {
            case LessonWords lesson -> {
                if (!lesson.python().isEmpty()) {
                    python(text, lesson).forEach(out);
                    out.accept("");
                }
                text.labelled("Next", lesson.next()).forEach(out);
            }
            case ClaimWords claim -> {
                text.labelled("Do", claim.action()).forEach(out);
                out.accept("");
                text.points("Sources", claim.sources()).forEach(out);
            }
        }
    }

    /** The same in Python. A line that is too wide is broken as one of the forms is. */
    static List<String> python(CatalogueText text, LessonWords lesson) {
        int columns = text.columns() - text.labelled("Python", List.of("x")).getFirst().length() + 1;
        return text.labelled("Python",
                lesson.python().stream().flatMap(line -> RunCode.broken(line, columns).stream()).toList());
    }

    private boolean run(Idea idea, FormKind kind, InstalledJdk jdk, RunCode code, Consumer<String> out)
            throws IOException, InterruptedException {
        Optional<Form> form = idea.form(kind, jdk.feature());
        if (form.isEmpty()) {
            out.accept(text.rule(kind.id(), "JDK " + jdk.version()));
            text.prose("Not here: %s.".formatted(idea.absence(kind, jdk.feature()))).forEach(out);
            return true;
        }
        boolean isLesson = idea.shelf() == Shelf.LESSONS;
        String where = jdks.size() > 1 || form.get().release() != 0 ? "JDK " + jdk.version() + ", " : "";
        out.accept(text.rule(kind.id(), where + form.get().fileName()));
        if (isLesson) {
            code.lines(form.get()).forEach(out);
            out.accept("");
        }
        try {
            FormOutcome outcome = run(new FormOnJdk(idea, form.get(), jdk), out);
            out.accept("");
            text.labelled(isLesson ? "When" : "What", idea.words().forms().get(kind)).forEach(out);
            return outcome.succeeded();
        } catch (FormFailure e) {
            text.prose("Not here: " + e.getMessage()).forEach(out);
            return true;
        }
    }

    private FormOutcome run(FormOnJdk run, Consumer<String> out)
            throws FormFailure, IOException, InterruptedException {
        List<String> arguments = List.of();
        if (run.idea().words().runMode() == RunMode.WITH_ADDRESSES) {
            arguments = downloads.arguments(folderOf(run));
            text.prose("The files are kept in %s:".formatted(downloads.kept(folderOf(run)))).forEach(out);
        }
        try (RunningForm running = runner.start(run, arguments, line -> out.accept(CatalogueText.indented(line)))) {
            FormOutcome outcome = running.await();
            if (!arguments.isEmpty()) {
                downloads.keep(folderOf(run));
            }
            outcomes.accept(outcome);
            shown.end(outcome).forEach(out);
            if (run.idea().shelf().isRecorded()) {
                out.accept("");
                shown.timeline(outcome).forEach(out);
            }
            return outcome;
        }
    }

    private String folderOf(FormOnJdk run) {
        return run.form().kind().id() + (jdks.size() > 1 ? "-" + run.jdk().feature() : "");
    }
}
