package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The committed pages of lessons and claims are made from their words, sources and recordings, and the recordings are those
 * of the present forms. What the forms print on each JDK is checked where they run anyway, in {@code LessonsIT} and
 * {@code ClaimsIT}; {@code Gallery --check} checks it too.
 */
@Execution(ExecutionMode.CONCURRENT)
class GalleryIT {

    private static final String ADVICE =
            "update it with Gallery --words, or with Gallery ID if a form prints something "
                    + "else; docs/gallery/README.md says how";

    private static Catalogue catalogue;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void readTheCatalogue() {
        catalogue = Catalogue.read(Jvm.jar());
    }

    @ParameterizedTest
    @EnumSource
    void hasPagesOfThePresentWordsSourcesAndRecordings(Shelf shelf) throws IOException {
        assertThat(new Pages(catalogue, shelf, GalleryFolder.ofProject(shelf)).differences()).as(ADVICE).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasNoRecordingOfAFormThatWasReplaced(Shelf shelf) throws IOException {
        for (Idea idea : catalogue.on(shelf)) {
            assertThat(runs(idea).all()).as(ADVICE).allSatisfy(run -> assertThat(
                    idea.form(run.kind(), run.feature()).map(Form::fileName)).contains(run.form() + ".java"));
        }
    }

    @Test
    void hasARecordingOfEveryFormOfALessonOnTheMainJdk() throws IOException {
        for (Idea lesson : catalogue.on(Shelf.LESSONS)) {
            Recordings runs = runs(lesson);
            assertThat(lesson.kinds()).as(ADVICE).allSatisfy(kind -> assertThat(runs.of(kind, Jdks.MAIN)).isPresent());
        }
    }

    @Test
    void hasARecordingOfEveryFormOfAClaimOnEachJdkWithTheVerdictOfItsWords() throws IOException {
        for (Idea claim : catalogue.on(Shelf.CLAIMS)) {
            Recordings runs = runs(claim);
            for (FormKind kind : claim.kinds()) {
                for (int feature : Jdks.COLUMNS) {
                    assertThat(verdict(runs, kind, feature)).as("%s, %s on %d: %s", claim.id(), kind, feature, ADVICE)
                            .isEqualTo(((ClaimWords) claim.words()).verdicts().expected(kind, feature));
                }
            }
        }
    }

    private static Optional<String> verdict(Recordings runs, FormKind kind, int feature) {
        return runs.of(kind, feature).map(run -> run.asMain() ? runs.of(kind, Jdks.MAIN).orElseThrow() : run)
                .flatMap(run -> Verdicts.in(run.output()));
    }

    @ParameterizedTest
    @EnumSource
    void namesNoFolderOfTheMachineThatRecordedIt(Shelf shelf) throws IOException {
        assertThat(GalleryFolder.ofProject(shelf).files()).allSatisfy((name, text) -> assertThat(text).as(name)
                .doesNotContain("/tmp/", "/usr/lib/", "/home/", "C:\\", System.getProperty("user.home"))
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("java.home")));
    }

    @ParameterizedTest
    @EnumSource
    void hasNoBrokenLink(Shelf shelf) throws IOException {
        GalleryFolder folder = GalleryFolder.ofProject(shelf);
        for (String name : folder.files().keySet()) {
            assertThat(name.endsWith(".md") ? Links.broken(folder.path().resolve(name)) : List.of()).isEmpty();
        }
        assertThat(Links.broken(Path.of("docs", "from-python.md"))).isEmpty();
    }

    /** {@code LessonsIT} runs all other lessons. */
    @Test
    @Timeout(180)
    void showsWhatFormsThatDownloadPrint() throws IOException, InterruptedException {
        List<Idea> downloading = catalogue.on(Shelf.LESSONS).stream()
                .filter(idea -> idea.words().runMode() == RunMode.WITH_ADDRESSES).toList();
        try (var runs = new FormRuns(Jvm.jar(), Gallery.CHECKED_AT_ONCE)) {
            assertThat(new RunCheck(GalleryFolder.ofProject(Shelf.LESSONS))
                    .differences(downloading, Jdks.found(), runs)).as(ADVICE).isEmpty();
        }
    }

    @Test
    void findsAPageThatWasEditedByHand() throws IOException {
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
    void findsAFormThatPrintsSomethingElse() throws IOException, InterruptedException {
        GalleryFolder copy = copy();
        Path recorded = copy.runs().resolve("never-started.json");
        Files.write(recorded, Files.readAllLines(recorded).stream().map(run -> run.startsWith("{\"form\":\"platform\"")
                ? run.replace("t2 is NEW", "t2 is OLD") : run).toList());

        try (var runs = new FormRuns(Jvm.jar(), 2)) {
            assertThat(new RunCheck(copy).differences(catalogue.named("never-started").stream().toList(),
                    List.of(InstalledJdks.running()), runs))
                    .singleElement().asString().startsWith("never-started.md: PlatformNeverStarted.java on JDK ");
        }
    }

    private static Recordings runs(Idea idea) throws IOException {
        return GalleryFolder.ofProject(idea.shelf()).read(idea);
    }

    private GalleryFolder copy() throws IOException {
        GalleryFolder original = GalleryFolder.ofProject(Shelf.LESSONS);
        var copy = new GalleryFolder(temporary.resolve("pages"), temporary.resolve("runs"));
        copy(original.path(), copy.path());
        copy(original.runs(), copy.runs());
        return copy;
    }

    private static void copy(Path original, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(original.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
