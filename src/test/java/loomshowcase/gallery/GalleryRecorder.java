package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.gallery.FormRuns.Outcome;
import loomshowcase.lab.RecordedRun;
import loomshowcase.lab.RecordedRuns;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.timeline.SvgTimeline;

/** Runs the forms of ideas, and records what they print and do. */
final class GalleryRecorder {

    private final GalleryFolder folder;
    private final List<InstalledJdk> jdks;

    GalleryRecorder(GalleryFolder folder, List<InstalledJdk> jdks) {
        this.folder = folder;
        this.jdks = jdks;
    }

    /** The forms of these ideas on these JDKs. */
    static List<FormOnJdk> orders(List<Idea> ideas, List<InstalledJdk> jdks) {
        var orders = new ArrayList<FormOnJdk>();
        for (Idea idea : ideas) {
            for (FormKind kind : idea.kinds()) {
                for (InstalledJdk jdk : jdks) {
                    idea.form(kind, jdk.feature()).ifPresent(form -> orders.add(new FormOnJdk(idea, form, jdk)));
                }
            }
        }
        return orders;
    }

    /**
     * Records ideas.
     *
     * @return a line for each form that could not be recorded; its earlier recording stays
     */
    List<String> record(List<Idea> ideas, FormRuns runs) throws IOException, InterruptedException {
        var failures = new ArrayList<String>();
        Map<FormOnJdk, Outcome> outcomes = runs.run(orders(ideas, jdks), failures);
        for (Idea idea : ideas) {
            record(idea, outcomes);
        }
        return failures;
    }

    private void record(Idea idea, Map<FormOnJdk, Outcome> outcomes) throws IOException {
        RecordedRuns before = folder.recorded(idea);
        var all = new ArrayList<RecordedRun>();
        for (FormKind kind : idea.kinds()) {
            for (int feature : Jdks.COLUMNS) {
                outcome(idea, kind, feature, outcomes).map(Outcome::run)
                        .or(() -> before.all().stream().filter(run -> isOf(run, kind, feature)).findFirst())
                        .ifPresent(all::add);
            }
        }
        var complete = new RecordedRuns(all);
        var kept = new RecordedRuns(all.stream().map(run -> isShort(idea, run, complete)
                ? RecordedRun.alike(run.form(), run.jdk()) : run).toList());
        for (Recording shown : Recordings.of(idea, kept).all()) {
            Optional<Outcome> outcome = outcome(idea, shown.kind(), shown.feature(), outcomes);
            if (!shown.asMain() && idea.shelf().isRecorded() && outcome.isPresent()) {
                folder.write(GalleryFolder.picture(idea.id(), shown), SvgTimeline.text(outcome.get().timeline(),
                        "%s, %s, JDK %d".formatted(idea.id(), shown.kind().id(), shown.feature())));
            }
        }
        folder.record(idea, kept);
    }

    private static Optional<Outcome> outcome(Idea idea, FormKind kind, int feature,
            Map<FormOnJdk, Outcome> outcomes) {
        return outcomes.entrySet().stream().filter(outcome -> outcome.getKey().idea().equals(idea)
                && outcome.getKey().form().kind() == kind && outcome.getKey().jdk().feature() == feature)
                .map(Map.Entry::getValue).findFirst();
    }

    private static boolean isOf(RecordedRun run, FormKind kind, int feature) {
        return Recordings.kind(run) == kind && run.feature() == feature;
    }

    /**
     * A run on the main and on the oldest JDK is always kept whole, and so is the first of each form; any other only if it
     * differs.
     */
    private static boolean isShort(Idea idea, RecordedRun run, RecordedRuns complete) {
        boolean first = complete.all().stream().filter(other -> other.form().equals(run.form())).findFirst()
                .equals(Optional.of(run));
        return run.whole() && !first && run.feature() != Jdks.MAIN && run.feature() != Jdks.OLDEST
                && Recordings.isLikeMain(idea, run, complete);
    }
}
