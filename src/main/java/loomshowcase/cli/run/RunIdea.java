package loomshowcase.cli.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.cli.shared.CatalogueText;
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
        page.line(idea.id() + ": " + idea.words().title());
        page.lines(text.prose(idea.words().shows()));
        page.line("");
        before(idea, page);
        boolean allWell = true;
        for (FormKind kind : idea.kinds()) {
            if (kinds.contains(kind)) {
                for (InstalledJdk jdk : jdks) {
                    allWell &= run(idea, kind, jdk, page);
                }
            }
        }
        page.lines(text.points("Notice", idea.words().notice()));
        after(idea, page);
        page.line("");
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
        switch (idea.words()) {
            case LessonWords lesson -> page.lines(text.labelled("Predict", lesson.predict()));
            case ClaimWords claim -> page.lines(text.labelled("Holds", claim.holds()));
        }
        page.line("");
    }

    private void after(Idea idea, RunPages.Page page) {
        page.line("");
        switch (idea.words()) {
            case LessonWords lesson -> {
                if (!lesson.python().isEmpty()) {
                    page.lines(text.labelled("Python", lesson.python()));
                    page.line("");
                }
                page.lines(text.labelled("Next", lesson.next()));
            }
            case ClaimWords claim -> {
                page.lines(text.labelled("Do", claim.action()));
                page.line("");
                page.lines(text.points("Sources", claim.sources()));
            }
        }
    }
}
