package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.gallery.FormRuns.Outcome;
import loomshowcase.launch.InstalledJdk;

/** Runs forms and compares what they print with what was recorded. */
final class RunCheck {

    private final RecordedOutputs recorded;

    RunCheck(GalleryFolder folder) {
        this.recorded = new RecordedOutputs(folder);
    }

    /**
     * A line for each form that does not print what was recorded. A form that differs is run again when the others are done,
     * because on a busy machine a thread may be late.
     */
    List<String> differences(List<Idea> ideas, List<InstalledJdk> jdks, FormRuns runs)
            throws IOException, InterruptedException {
        List<FormOnJdk> differing = differing(GalleryRecorder.orders(ideas, jdks), runs, new ArrayList<>());
        var differences = new ArrayList<String>();
        for (FormOnJdk order : differing(differing, runs, differences)) {
            differences.add("%s: %s prints something else than was recorded".formatted(
                    GalleryFolder.page(order.idea()), order));
        }
        return differences;
    }

    private List<FormOnJdk> differing(List<FormOnJdk> orders, FormRuns runs, List<String> failures)
            throws IOException, InterruptedException {
        Map<FormOnJdk, Outcome> outcomes = runs.run(orders, failures);
        var differing = new ArrayList<FormOnJdk>();
        for (FormOnJdk order : orders) {
            if (!outcomes.containsKey(order) || !recorded.agreeWith(
                    order.idea(), order.form(), order.jdk(), outcomes.get(order).output())) {
                differing.add(order);
            }
        }
        return differing;
    }
}
