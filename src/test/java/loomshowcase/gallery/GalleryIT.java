package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The committed gallery is what its words, sources and recordings make, and what was recorded is what the forms print
 * on each JDK found, as {@code Gallery --check} says too.
 */
@Execution(ExecutionMode.CONCURRENT)
class GalleryIT {

    private static final String ADVICE = "bring it up to date with Gallery --words, or Gallery LESSON if a form "
            + "prints something else; docs/gallery/README.md says how";

    private static final GalleryFolder FOLDER = GalleryFolder.ofProject(Shelf.LESSONS);

    private static Catalogue catalogue;
    private static List<Idea> ideas;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void readTheCatalogue() {
        catalogue = Catalogue.read(Jvm.jar());
        ideas = catalogue.on(Shelf.LESSONS);
    }

    @Test
    void pagesAreWhatWordsSourcesAndRecordingsMake() throws IOException {
        assertThat(new Pages(catalogue, Shelf.LESSONS, FOLDER).differences()).as(ADVICE).isEmpty();
    }

    @Test
    void everyFormIsRecordedOnTheMainJdkAndNoRunIsOfAFormThatHasBeenReplaced() throws IOException {
        for (Idea idea : ideas) {
            RecordedRuns runs = FOLDER.read(idea);
            assertThat(idea.kinds()).as(ADVICE).allSatisfy(kind -> assertThat(runs.of(kind, Jdks.MAIN)).isPresent());
            assertThat(runs.all()).as(ADVICE).allSatisfy(run -> assertThat(idea.form(run.kind(), run.feature())
                    .map(Form::fileName)).as("%s", run).contains(run.form() + ".java"));
        }
    }

    @Test
    void nothingInItNamesAFolderOfTheMachineThatRecordedIt() throws IOException {
        assertThat(FOLDER.files()).allSatisfy((name, text) -> assertThat(text).as(name)
                .doesNotContain("/tmp/", "/usr/lib/", "/home/", System.getProperty("user.home"), "C:\\", "127.0.0.1")
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("java.home")));
    }

    @Test
    void everyLinkWithinTheDocsLeadsSomewhere() throws IOException {
        assertThat(Links.broken(Path.of("docs", "from-python.md"))).isEmpty();
        for (Idea idea : ideas) {
            assertThat(Links.broken(FOLDER.path().resolve(GalleryFolder.page(idea)))).isEmpty();
        }
        assertThat(Links.broken(FOLDER.path().resolve(GalleryFolder.CONTENTS))).isEmpty();
    }

    /** The others are held to what was recorded where they are run anyway, in {@code LessonsIT}. */
    @Test
    @Timeout(180)
    void formsThatDownloadPrintWhatWasRecorded() throws IOException, InterruptedException {
        try (var runs = new FormRuns(Jvm.jar(), Gallery.CHECKED_AT_ONCE)) {
            List<Idea> downloading = ideas.stream()
                    .filter(idea -> idea.words().runMode() == RunMode.WITH_ADDRESSES).toList();
            assertThat(new RunCheck(FOLDER).differences(downloading, Jdks.found(), runs)).as(ADVICE).isEmpty();
        }
    }

    @Test
    void aPageThatWasEditedByHandIsNamed() throws IOException {
        GalleryFolder copy = copy();
        Path page = copy.path().resolve("start-and-join.md");
        Files.writeString(page, Files.readString(page).replace("t2.join();", "t2.join(1);"));
        Files.writeString(copy.path().resolve("no-lesson.md"), "# no-lesson");

        assertThat(new Pages(catalogue, Shelf.LESSONS, copy).differences()).containsExactly(
                "start-and-join.md is not what words, sources and recordings make",
                "no-lesson.md belongs to nothing in the catalogue");
    }

    @Test
    @Timeout(60)
    void aFormThatPrintsSomethingElseIsNamed() throws IOException, InterruptedException {
        GalleryFolder copy = copy();
        Path recorded = copy.path().resolve("recorded/never-started.txt");
        Files.writeString(recorded, Files.readString(recorded).replaceFirst("t2 is NEW", "t2 is OLD"));
        List<Idea> chosen = ideas.stream().filter(idea -> idea.id().equals("never-started")).toList();

        try (var runs = new FormRuns(Jvm.jar(), 2)) {
            assertThat(new RunCheck(copy).differences(chosen, List.of(InstalledJdks.running()), runs))
                    .singleElement().asString().startsWith("never-started.md: PlatformNeverStarted.java on JDK ");
        }
    }

    private GalleryFolder copy() throws IOException {
        Path original = FOLDER.path();
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = temporary.resolve(original.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new GalleryFolder(temporary);
    }
}
