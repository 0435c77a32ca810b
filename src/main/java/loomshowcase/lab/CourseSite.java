package loomshowcase.lab;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;

/**
 * The course as files that need no server: the page of the lab, with recorded runs in the place of {@code Run}. The same
 * catalogue gives the same bytes. Addresses are relative, and nothing is fetched: a browser opens it from a disk too.
 */
public final class CourseSite {

    private final Catalogue catalogue;
    private final String tool;
    private final Map<Idea, RecordedRuns> runs = new LinkedHashMap<>();

    /** @param tool its version */
    public CourseSite(Catalogue catalogue, String tool) {
        this.catalogue = catalogue;
        this.tool = tool;
        catalogue.ideas().forEach(idea -> runs.put(idea, RecordedRuns.packed(idea)));
    }

    /** How many runs are in it. */
    public int recordings() {
        return (int) runs.values().stream().flatMap(ofIdea -> ofIdea.all().stream()).filter(RecordedRun::whole).count();
    }

    /** The versions of the JDKs on which runs were recorded, oldest first. */
    public List<String> jdks() {
        return RecordedJdks.of(runs.values()).shown().stream().sorted(Comparator.comparing(CourseJdks.Shown::feature))
                .map(CourseJdks.Shown::version).toList();
    }

    /** All its files by their names, as paths from its folder. */
    public Map<String, byte[]> files() {
        CourseJdks jdks = RecordedJdks.of(runs.values());
        var files = new TreeMap<>(Assets.all());
        files.put("highlight-license.txt", Assets.read("highlight/LICENSE"));
        files.put(Assets.PAGE, FirstPage.of(catalogue, false));
        files.put("course.js", CoursePage.of(catalogue, tool, false, jdks).script(Map.of()));
        files.put("calls.js", CoursePage.calls(catalogue));
        runs.forEach((idea, ofIdea) -> files.put("ideas/%s.js".formatted(idea.id()),
                "LOOM_LAB.ideas['%s'] = %s;\n".formatted(idea.id(),
                        Json.of(IdeaPage.of(idea, jdks, RecordingPage.of(idea, ofIdea))))
                        .getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
