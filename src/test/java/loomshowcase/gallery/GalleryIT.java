package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed gallery is what its words, sources and recordings make, and what was recorded is what the forms print on
 * each JDK found, as {@code Gallery --check} says too.
 */
class GalleryIT {

    private static final String ADVICE = "bring it up to date with Gallery --words, or Gallery LESSON if a form "
            + "prints something else; docs/gallery/README.md says how";

    /** To a file of the project, with or without a heading in it. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    private static List<Idea> ideas;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void readTheCatalogue() {
        ideas = Catalogue.read(Jvm.jar()).on(Shelf.LESSONS);
    }

    @Test
    void pagesAreWhatWordsSourcesAndRecordingsMake() throws IOException {
        assertThat(new Pages(ideas, GalleryFolder.ofProject()).differences()).as(ADVICE).isEmpty();
    }

    @Test
    void everyFormIsRecordedOnTheMainJdkAndNoRunIsOfAFormThatHasBeenReplaced() throws IOException {
        for (Idea idea : ideas) {
            RecordedRuns runs = GalleryFolder.ofProject().read(idea);
            assertThat(idea.kinds()).as(ADVICE).allSatisfy(kind -> assertThat(runs.of(kind, Jdks.MAIN)).isPresent());
            assertThat(runs.all()).as(ADVICE).allSatisfy(run -> assertThat(idea.form(run.kind(), run.feature())
                    .map(Form::fileName)).as("%s", run).contains(run.form() + ".java"));
        }
    }

    @Test
    void nothingInItNamesAFolderOfTheMachineThatRecordedIt() throws IOException {
        assertThat(GalleryFolder.ofProject().files()).allSatisfy((name, text) -> assertThat(text).as(name)
                .doesNotContain("/tmp/", "/usr/lib/", "/home/", System.getProperty("user.home"), "C:\\", "127.0.0.1")
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("java.home")));
    }

    @Test
    void everyLinkWithinTheDocsLeadsSomewhere() throws IOException {
        assertThat(brokenLinks(Path.of("docs", "from-python.md"))).isEmpty();
        for (Idea idea : ideas) {
            assertThat(brokenLinks(GalleryFolder.ofProject().path().resolve(GalleryFolder.page(idea)))).isEmpty();
        }
        assertThat(brokenLinks(GalleryFolder.ofProject().path().resolve(GalleryFolder.CONTENTS))).isEmpty();
    }

    private static List<String> brokenLinks(Path page) throws IOException {
        String withoutCode = Files.readString(page).replaceAll("(?s)```.*?```", "");
        return LINK.matcher(withoutCode).results().filter(link -> !leadsSomewhere(page, link))
                .map(link -> page + ": " + link.group()).toList();
    }

    private static boolean leadsSomewhere(Path page, MatchResult link) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        try {
            return Files.exists(target) && (link.group(2) == null || Files.readString(target).lines()
                    .filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("#+ ", "").replace(' ', '-'))
                    .anyMatch(heading -> heading.equalsIgnoreCase(link.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(480)
    void everyFormPrintsWhatWasRecorded() throws IOException, InterruptedException {
        try (var runs = new FormRuns(Jvm.jar(), Gallery.CHECKED_AT_ONCE, false)) {
            assertThat(new RunCheck(GalleryFolder.ofProject())
                    .differences(ideas, Jdks.found(), runs)).as(ADVICE).isEmpty();
        }
    }

    @Test
    void aPageThatWasEditedByHandIsNamed() throws IOException {
        GalleryFolder copy = copy();
        Path page = copy.path().resolve("start-and-join.md");
        Files.writeString(page, Files.readString(page).replace("t2.join();", "t2.join(1);"));
        Files.writeString(copy.path().resolve("no-lesson.md"), "# no-lesson");

        assertThat(new Pages(ideas, copy).differences()).containsExactly(
                "start-and-join.md is not what words, sources and recordings make",
                "no-lesson.md belongs to no lesson");
    }

    @Test
    @Timeout(60)
    void aFormThatPrintsSomethingElseIsNamed() throws IOException, InterruptedException {
        GalleryFolder copy = copy();
        Path recorded = copy.path().resolve("recorded/never-started.txt");
        Files.writeString(recorded, Files.readString(recorded).replaceFirst("t2 is NEW", "t2 is OLD"));
        List<Idea> chosen = ideas.stream().filter(idea -> idea.id().equals("never-started")).toList();

        try (var runs = new FormRuns(Jvm.jar(), 2, false)) {
            assertThat(new RunCheck(copy).differences(chosen, List.of(InstalledJdks.running()), runs))
                    .singleElement().asString().startsWith("never-started.md: PlatformNeverStarted.java on JDK ");
        }
    }

    private GalleryFolder copy() throws IOException {
        Path original = GalleryFolder.ofProject().path();
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
