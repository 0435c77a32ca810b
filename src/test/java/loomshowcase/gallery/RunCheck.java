package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.Idea;
import loomshowcase.gallery.FormRuns.Order;
import loomshowcase.gallery.FormRuns.Outcome;
import loomshowcase.launch.InstalledJdk;

/** Runs forms and compares what they print with what was recorded. */
final class RunCheck {

    private final GalleryFolder folder;

    RunCheck(GalleryFolder folder) {
        this.folder = folder;
    }

    /**
     * A line for each form that does not print what was recorded; none if all is well. One that differs is run once
     * more, when the others are done: on a busy machine a thread may be late for its lesson.
     */
    List<String> differences(List<Idea> ideas, List<InstalledJdk> jdks, FormRuns runs)
            throws IOException, InterruptedException {
        List<Order> differing = differing(Recorder.orders(ideas, jdks), runs, new ArrayList<>());
        var differences = new ArrayList<String>();
        for (Order order : differing(differing, runs, differences)) {
            differences.add("%s: %s prints something else than was recorded".formatted(
                    GalleryFolder.page(order.idea()), order));
        }
        return differences;
    }

    private List<Order> differing(List<Order> orders, FormRuns runs, List<String> failures)
            throws IOException, InterruptedException {
        Map<Order, Outcome> outcomes = runs.run(orders, failures);
        var differing = new ArrayList<Order>();
        for (Order order : orders) {
            if (!outcomes.containsKey(order) || !isAsRecorded(order, outcomes.get(order))) {
                differing.add(order);
            }
        }
        return differing;
    }

    private boolean isAsRecorded(Order order, Outcome outcome) throws IOException {
        RecordedRuns recorded = folder.read(order.idea());
        Optional<Recording> run = recorded.of(order.form().kind(), order.jdk().feature());
        if (run.isPresent() && run.get().asMain()) {
            run = recorded.of(order.form().kind(), Jdks.MAIN);
        }
        return run.isPresent()
                && Likeness.alike(order.idea(), order.form().kind(), run.get().output(), outcome.output());
    }
}
