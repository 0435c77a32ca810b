package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue names every lesson and every claim, and each has its words. */
@Tag("once")
class CatalogueTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    static List<Idea> ideas() {
        return CATALOGUE.ideas();
    }

    static List<Idea> lessons() {
        return CATALOGUE.on(Shelf.LESSONS);
    }

    static List<Idea> claims() {
        return CATALOGUE.on(Shelf.CLAIMS);
    }

    @Test
    void anIdNamesOneIdea() {
        assertThat(ideas()).extracting(Idea::id).doesNotHaveDuplicates();
    }

    /** Links and notes of others contain the IDs, so an ID never changes. New lessons may come in between. */
    @Test
    void theLessonsKeepTheirIdsAndTheOrderOfTeaching() {
        assertThat(CATALOGUE.on(Shelf.LESSONS)).extracting(Idea::id).containsSubsequence(
                "one-after-another", "wait-or-compute", "never-started", "start-and-join", "not-joined", "ten-threads",
                "who-runs-this", "torn-lines", "lost-result", "submit", "reused-threads", "as-completed", "in-order",
                "failure", "download-images", "thread-locals",
                "cpu-bound", "concurrent-or-parallel", "processes", "race", "deadlock", "first-one-wins", "deadline",
                "cancellation", "at-most-n-at-once", "nested-scopes", "own-policy", "scope-in-a-thread-dump");
    }

    @ParameterizedTest
    @EnumSource
    void everyFolderOfAShelfIsInTheCatalogue(Shelf shelf) throws Exception {
        try (Stream<Path> folders = Files.list(SOURCES.resolve("loomshowcase").resolve(shelf.id()))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(CATALOGUE.on(shelf).stream()
                            .map(idea -> idea.id().replace("-", "")).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfWordsBelongsToAnIdea(Shelf shelf) throws Exception {
        try (Stream<Path> files = Files.list(
                Path.of("src/main/resources/loomshowcase/catalogue").resolve(shelf.id()))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    CATALOGUE.on(shelf).stream().map(idea -> idea.id() + ".md").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void everyFileOfAFolderIsAForm(Idea idea) throws Exception {
        try (Stream<Path> files = Files.list(SOURCES.resolve(idea.forms().getFirst().path()).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("package-")))
                    .containsExactlyInAnyOrderElementsOf(idea.forms().stream().map(Form::fileName).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void everyKindOfFormHasWords(Idea idea) {
        assertThat(idea.kinds()).containsExactlyElementsOf(idea.words().forms().keySet());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theWordsNameTheNextLesson(Idea idea) {
        int next = lessons().indexOf(idea) + 1;
        String id = next < lessons().size() ? lessons().get(next).id() : "one-after-another";

        assertThat(((LessonWords) idea.words()).next()).startsWith("`" + id + "`");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyFormOfAClaimHasAVerdictOnEveryJdkThatItIsFor(Idea idea) {
        Verdicts verdicts = ((ClaimWords) idea.words()).verdicts();

        assertThat(verdicts.byForm().keySet()).containsExactlyInAnyOrderElementsOf(idea.kinds());
        for (FormKind kind : idea.kinds()) {
            for (int feature = 21; feature <= 27; feature++) {
                assertThat(verdicts.expected(kind, feature).isPresent()).as("%s on %d", kind, feature)
                        .isEqualTo(idea.form(kind, feature).isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyClaimBelongsToAGroup(Idea idea) {
        assertThat(idea.group()).isNotEmpty();
    }

    /** {@code Terminal} has replacements for these characters on a terminal with ASCII only. */
    @ParameterizedTest
    @MethodSource("ideas")
    void theWordsHaveNoCharacterThatATerminalCannotShow(Idea idea) {
        String all = idea.words().toString();

        assertThat(all.replaceAll("[×·−…µ≤«»]", "")).matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @CsvSource({"21, 21", "24, 21", "25, 25", "26, 26", "27, 26", "30, 26"})
    void aJdkGetsTheFormWithTheHighestReleaseThatIsNotAboveIt(int feature, int release) {
        Idea idea = CATALOGUE.named("first-one-wins").orElseThrow();

        assertThat(idea.form(FormKind.STRUCTURED, feature)).get().extracting(Form::release).isEqualTo(release);
        assertThat(idea.form(FormKind.VIRTUAL, feature)).get().extracting(Form::release).isEqualTo(0);
    }

    @Test
    void anOlderJdkGetsAReasonWhyItHasNoForm() {
        Idea idea = CATALOGUE.named("first-one-wins").orElseThrow();

        assertThat(idea.form(FormKind.STRUCTURED, 20)).isEmpty();
        assertThat(idea.absence(FormKind.STRUCTURED, 20)).isEqualTo("needs JDK 21 or newer, and this is JDK 20");
    }

    @Test
    void sourcesAreThoseOfTheRepository() throws Exception {
        Form form = CATALOGUE.named("as-completed").orElseThrow().form(FormKind.STRUCTURED, 25).orElseThrow();

        assertThat(PackedSources.bytes(form.path())).isEqualTo(Files.readAllBytes(
                Path.of("src/main/java").resolve(form.path())));
    }
}
