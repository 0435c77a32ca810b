package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdk;

/** The recorded output of each form, to compare other runs with. */
public final class RecordedOutputs {

    private final GalleryFolder folder;

    RecordedOutputs(GalleryFolder folder) {
        this.folder = folder;
    }

    /** The committed ones. */
    public static RecordedOutputs ofProject(Shelf shelf) {
        return new RecordedOutputs(GalleryFolder.ofProject(shelf));
    }

    /** Whether there are recordings of that release. */
    public static boolean knows(int feature) {
        return Jdks.COLUMNS.contains(feature);
    }

    /**
     * Whether an output agrees with the recording, except for what differs in any two runs.
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
        Recordings recorded = folder.read(idea);
        Optional<Recording> run = recorded.of(form.kind(), jdk.feature());
        return run.isPresent() && run.get().asMain() ? recorded.of(form.kind(), Jdks.MAIN) : run;
    }
}
