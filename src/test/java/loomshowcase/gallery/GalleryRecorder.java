package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.gallery.FormRuns.Outcome;
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
        RecordedRuns before = folder.read(idea);
        var recordings = new ArrayList<Recording>();
        for (FormKind kind : idea.kinds()) {
            Optional<Recording> main = recording(idea, kind, Jdks.MAIN, outcomes, before);
            for (int feature : Jdks.COLUMNS) {
                recording(idea, kind, feature, outcomes, before).map(run -> isAsMain(idea, run, main)
                        ? run.onlyAsMain() : run).ifPresent(recordings::add);
            }
        }
        for (Map.Entry<FormOnJdk, Outcome> outcome : outcomes.entrySet()) {
            Recording run = recording(outcome.getKey(), outcome.getValue());
            if (outcome.getKey().idea().equals(idea) && recordings.contains(run) && idea.shelf().isRecorded()) {
                folder.write(GalleryFolder.picture(idea.id(), run), SvgTimeline.text(outcome.getValue().timeline(),
                        "%s, %s, JDK %d".formatted(idea.id(), run.kind().id(), run.feature())));
            }
        }
        folder.write(GalleryFolder.runs(idea), new RecordedRuns(recordings).text());
    }

    private static Optional<Recording> recording(Idea idea, FormKind kind, int feature,
            Map<FormOnJdk, Outcome> outcomes, RecordedRuns before) {
        return outcomes.entrySet().stream().filter(outcome -> outcome.getKey().idea().equals(idea)
                && outcome.getKey().form().kind() == kind && outcome.getKey().jdk().feature() == feature)
                .map(outcome -> recording(outcome.getKey(), outcome.getValue())).findFirst()
                .or(() -> before.of(kind, feature));
    }

    private static Recording recording(FormOnJdk order, Outcome outcome) {
        String file = order.form().fileName();
        return new Recording(order.form().kind(), order.jdk().version(), file.substring(0, file.lastIndexOf('.')),
                false, outcome.output(), outcome.timeline() == null ? List.of() : outcome.timeline().notes());
    }

    /** What a claim prints on 21 is always kept, even if it is the same as on the main JDK. */
    private static boolean isAsMain(Idea idea, Recording run, Optional<Recording> main) {
        boolean mayBe = run.feature() != Jdks.MAIN && (idea.shelf() == Shelf.LESSONS || run.feature() != Jdks.OLDEST);
        return mayBe && main.isPresent()
                && (run.asMain() || OutputComparison.alike(idea, run.kind(), run.output(), main.get().output()));
    }
}
