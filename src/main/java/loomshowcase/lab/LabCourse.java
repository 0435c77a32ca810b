package loomshowcase.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.FormRunner;
import loomshowcase.launch.InstalledJdk;

/** What the lab shows and runs: the catalogue, on the JDKs of this machine. */
public final class LabCourse {

    private final Catalogue catalogue;
    private final String tool;
    private final LabJdks jdks;
    private final FormRuns runs;
    private final Race race;
    private final Map<String, IdeaPage> pages = new ConcurrentHashMap<>();

    /**
     * @param tool      its version
     * @param classes   this tool's jar, or its folder of classes
     * @param folder    an existing one for the files of runs
     * @param usual     the JDK on which forms run unless the user chooses another
     * @param found     all others
     * @param downloads for forms that download
     */
    public LabCourse(Catalogue catalogue, String tool, Path classes, Path folder, InstalledJdk usual,
            List<InstalledJdk> found, Downloads downloads) {
        this.catalogue = catalogue;
        this.tool = tool;
        this.jdks = new LabJdks(usual, found);
        var queue = new RunQueue();
        this.runs = new FormRuns(catalogue, jdks, new FormRunner(classes, folder), queue, downloads);
        this.race = new Race(jdks, classes, folder, queue);
    }

    CoursePage contents() {
        return CoursePage.of(catalogue, tool, true, jdks);
    }

    /** @throws Refused if there is no such idea */
    IdeaPage idea(String id) throws Refused {
        Idea idea = catalogue.named(id).orElseThrow(() -> new Refused(404, "the catalogue has no such idea"));
        return pages.computeIfAbsent(idea.id(), key -> IdeaPage.of(idea, jdks, recordings(idea)));
    }

    /** On releases that this machine does not have. */
    private List<RecordingPage> recordings(Idea idea) {
        RecordedRuns runs = RecordedRuns.packed(idea);
        return RecordingPage.of(idea, new RecordedRuns(runs.all().stream().filter(run -> jdks.shown().stream()
                .noneMatch(jdk -> jdk.feature() == run.feature())).toList()));
    }

    FormRuns runs() {
        return runs;
    }

    Race race() {
        return race;
    }
}
