package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue names every lesson, and every lesson has its words. */
@Tag("once")
class CatalogueTest {

    private static final Path LESSONS = Path.of("src/main/java/loomshowcase/lessons");
    private static final Catalogue CATALOGUE = Catalogue.read(Path.of(System.getProperty("loomshowcase.classes")));

    static List<Idea> ideas() {
        return CATALOGUE.ideas();
    }

    /** They stand in links and notes of others: an id that was given stays. New ones may come between. */
    @Test
    void theLessonsKeepTheirIdsAndTheOrderOfTeaching() {
        assertThat(CATALOGUE.on(Shelf.LESSONS)).extracting(Idea::id).containsSubsequence(
                "one-after-another", "never-started", "not-joined", "start-and-join", "ten-threads", "who-runs-this",
                "torn-lines", "submit", "as-completed", "in-order", "failure", "download-images", "thread-locals",
                "cpu-bound", "concurrent-or-parallel", "processes", "race", "deadlock", "first-one-wins", "deadline",
                "cancellation", "at-most-n-at-once", "nested-scopes", "own-policy", "scope-in-a-thread-dump");
    }

    @Test
    void everyFolderOfLessonsIsInTheCatalogue() throws Exception {
        try (Stream<Path> folders = Files.list(LESSONS)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(CATALOGUE.on(Shelf.LESSONS).stream()
                            .map(idea -> idea.id().replace("-", "")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void everyFileOfAFolderIsAForm(Idea idea) throws Exception {
        try (Stream<Path> files = Files.list(LESSONS.resolve(idea.id().replace("-", "")))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("package-")))
                    .containsExactlyInAnyOrderElementsOf(idea.forms().stream().map(Form::fileName).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void everyKindOfFormHasItsWordsAndNoOther(Idea idea) {
        assertThat(idea.kinds()).containsExactlyElementsOf(idea.words().forms().keySet());
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void whatComesNextIsInTheCatalogue(Idea idea) {
        int next = CATALOGUE.ideas().indexOf(idea) + 1;
        String id = next < CATALOGUE.ideas().size() ? CATALOGUE.ideas().get(next).id() : "one-after-another";

        assertThat(idea.words().next()).startsWith("`" + id + "`");
    }

    /** {@code Terminal} knows how to write these where the terminal has letters and digits only. */
    @ParameterizedTest
    @MethodSource("ideas")
    void theWordsHaveNoSignThatATerminalCannotShow(Idea idea) {
        Words words = idea.words();
        String all = Stream.of(List.of(words.title(), words.shows(), words.predict(), words.next()), words.notice(),
                words.python(), words.forms().values()).flatMap(texts -> texts.stream())
                .collect(Collectors.joining());

        assertThat(all.replaceAll("[×·−…µ≤«»]", "")).matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void everyFormHasLinesToTeach(Idea idea) {
        assertThat(idea.forms()).allSatisfy(form -> assertThat(TaughtLines.of(new String(
                PackedSources.bytes(form.path()), StandardCharsets.UTF_8))).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"21, 21", "24, 21", "25, 25", "26, 26", "27, 26", "30, 26"})
    void aJdkGetsTheFormWithTheGreatestReleaseThatIsNotAboveIt(int feature, int release) {
        Idea idea = CATALOGUE.named("first-one-wins").orElseThrow();

        assertThat(idea.form(FormKind.STRUCTURED, feature)).get().extracting(Form::release).isEqualTo(release);
        assertThat(idea.form(FormKind.VIRTUAL, feature)).get().extracting(Form::release).isEqualTo(0);
    }

    @Test
    void anOlderJdkIsToldWhyItHasNone() {
        Idea idea = CATALOGUE.named("first-one-wins").orElseThrow();

        assertThat(idea.form(FormKind.STRUCTURED, 20)).isEmpty();
        assertThat(idea.absence(FormKind.STRUCTURED, 20)).isEqualTo("speaks the API of JDK 21; this is 20");
    }

    @Test
    void sourcesAreAsTheyAreInTheRepository() throws Exception {
        Form form = CATALOGUE.named("as-completed").orElseThrow().form(FormKind.STRUCTURED, 25).orElseThrow();

        assertThat(PackedSources.bytes(form.path())).isEqualTo(Files.readAllBytes(
                Path.of("src/main/java").resolve(form.path())));
        assertThat(form.pattern()).isEqualTo("loomshowcase.lessons.ascompleted.Structured%dAsCompleted");
    }
}
