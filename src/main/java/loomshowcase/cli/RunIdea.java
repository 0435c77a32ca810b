package loomshowcase.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Words;
import loomshowcase.launch.InstalledJdk;

/** Runs the forms of one idea, one after another, between the words about it. */
final class RunIdea {

    private final List<FormKind> kinds;
    private final List<InstalledJdk> jdks;
    private final CatalogueText text;
    private final RunForm runForm;

    RunIdea(List<FormKind> kinds, List<InstalledJdk> jdks, CatalogueText text, RunForm runForm) {
        this.kinds = kinds;
        this.jdks = jdks;
        this.text = text;
        this.runForm = runForm;
    }

    /** Whether every form that could be run went well. */
    boolean run(Idea idea, RunPages.Page page) throws IOException, InterruptedException {
        before(idea, page);
        boolean allWell = true;
        for (FormKind kind : idea.kinds()) {
            if (kinds.contains(kind)) {
                for (InstalledJdk jdk : jdks) {
                    allWell &= run(idea, kind, jdk, page);
                }
            }
        }
        after(idea.words(), page);
        return allWell;
    }

    private boolean run(Idea idea, FormKind kind, InstalledJdk jdk, RunPages.Page page)
            throws IOException, InterruptedException {
        Optional<Form> form = idea.form(kind, jdk.feature());
        if (form.isPresent()) {
            return runForm.run(idea, form.get(), jdk, page);
        }
        page.line(text.rule(kind.id(), "JDK " + jdk.version()));
        page.lines(text.prose("Not here: " + idea.absence(kind, jdk.feature()) + "."));
        page.line("");
        return true;
    }

    private void before(Idea idea, RunPages.Page page) {
        page.line(idea.id() + ": " + idea.words().title());
        page.lines(text.prose(idea.words().shows()));
        page.line("");
        page.lines(text.labelled("Predict", idea.words().predict()));
        page.line("");
    }

    private void after(Words words, RunPages.Page page) {
        page.lines(text.points("Notice", words.notice()));
        if (!words.python().isEmpty()) {
            page.line("");
            page.lines(text.labelled("Python", words.python()));
        }
        page.line("");
        page.lines(text.labelled("Next", words.next()));
        page.line("");
    }
}
