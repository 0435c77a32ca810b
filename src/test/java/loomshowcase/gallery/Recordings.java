package loomshowcase.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.lab.RecordedRun;
import loomshowcase.lab.RecordedRuns;
import loomshowcase.lab.TimedLine;

/** The recorded runs of one idea, as its page shows them. */
record Recordings(List<Recording> all) {

    Recordings {
        all = all.stream().sorted(Comparator.comparing((Recording run) -> run.kind())
                .thenComparing(run -> run.feature() != Jdks.MAIN).thenComparing(Recording::feature)).toList();
    }

    /** @param kept as the lab keeps them */
    static Recordings of(Idea idea, RecordedRuns kept) {
        return new Recordings(kept.all().stream().map(run -> recording(idea, run, kept)).toList());
    }

    private static Recording recording(Idea idea, RecordedRun run, RecordedRuns kept) {
        FormKind kind = kind(run);
        String form = idea.forms().stream().filter(each -> RecordedRuns.key(each).equals(run.form()))
                .map(Form::fileName).findFirst().orElse(run.form()).replace(".java", "");
        if (!run.whole() || idea.shelf() == Shelf.LESSONS && isLikeMain(idea, run, kept)) {
            return new Recording(kind, run.jdk(), form, true, List.of(), List.of());
        }
        return new Recording(kind, run.jdk(), form, false, output(run),
                run.end().timeline() == null ? List.of() : run.end().timeline().notes());
    }

    /** Whether a run printed what the form of its kind printed on the main JDK. */
    static boolean isLikeMain(Idea idea, RecordedRun run, RecordedRuns kept) {
        FormKind kind = kind(run);
        return run.feature() != Jdks.MAIN && kept.all().stream()
                .filter(main -> main.whole() && main.feature() == Jdks.MAIN && kind(main) == kind)
                .anyMatch(main -> OutputComparison.alike(idea, kind, output(run), output(main)));
    }

    static FormKind kind(RecordedRun run) {
        return FormKind.named(run.form().replaceFirst("-.*", "")).orElseThrow();
    }

    private static List<String> output(RecordedRun run) {
        return run.lines().stream().map(TimedLine::text).toList();
    }

    Optional<Recording> of(FormKind kind, int feature) {
        return all.stream().filter(run -> run.kind() == kind && run.feature() == feature).findFirst();
    }
}
