package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdk;

/** What each form printed when it was recorded, to hold another run against. */
public final class RecordedOutputs {

    private final GalleryFolder folder;

    RecordedOutputs(GalleryFolder folder) {
        this.folder = folder;
    }

    /** The committed ones. */
    public static RecordedOutputs ofProject(Shelf shelf) {
        return new RecordedOutputs(GalleryFolder.ofProject(shelf));
    }

    /** Whether there is anything of that release to hold a run against. */
    public static boolean knows(int feature) {
        return Jdks.COLUMNS.contains(feature);
    }

    /**
     * Whether that is what was recorded, but for what no two runs have in common.
     *
     * @param own folders that the form may have named in its output
     */
    public boolean agreeWith(Idea idea, Form form, InstalledJdk jdk, List<String> output, Path... own)
            throws IOException {
        List<String> masked = new OutputMask(jdk, own).masked(output);
        return of(idea, form, jdk).map(recorded -> OutputComparison.alike(idea, form.kind(), recorded.output(), masked))
                .orElse(false);
    }

    private Optional<Recording> of(Idea idea, Form form, InstalledJdk jdk) throws IOException {
        RecordedRuns recorded = folder.read(idea);
        Optional<Recording> run = recorded.of(form.kind(), jdk.feature());
        return run.isPresent() && run.get().asMain() ? recorded.of(form.kind(), Jdks.MAIN) : run;
    }
}
