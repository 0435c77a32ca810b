package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/from-python.md} leads from a call to a lesson that has it. */
@Tag("once")
class FromPythonTest {

    private static final Path PAGE = Path.of("docs", "from-python.md");
    private static final Pattern LESSON = Pattern.compile("gallery/([a-z-]+)\\.md");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z]\\w+(?=\\()|\\b[A-Z]\\w+\\b");

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    /** The rows of the tables of calls that name a lesson. */
    static Stream<String> rows() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf("## Calls"), page.indexOf("## What the notes say")).lines()
                .filter(line -> line.startsWith("| ") && LESSON.matcher(line).find());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowNamesOnlyWhatItsLessonHas(String row) {
        List<String> cells = List.of(row.split(" \\| "));
        String lessons = LESSON.matcher(cells.getLast()).results().map(lesson -> text(lesson.group(1)))
                .collect(Collectors.joining());

        assertThat(names(cells)).allSatisfy(name -> assertThat(lessons).containsPattern(
                "\\b" + name + "\\b"));
    }

    /** The methods and types in the Java columns, which are those between the first and the last. */
    private static List<String> names(List<String> cells) {
        String code = cells.subList(1, cells.size() - 1).stream()
                .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)))
                .collect(Collectors.joining(" "));
        return NAME.matcher(code).results().map(MatchResult::group).distinct().toList();
    }

    private static String text(String id) {
        Idea lesson = CATALOGUE.named(id).orElseThrow(() -> new AssertionError("no lesson " + id));
        return lesson.words() + lesson.forms().stream().map(form -> PackedSources.text(form.path()))
                .collect(Collectors.joining());
    }

    @Test
    void everyLessonIsReached() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(CATALOGUE.on(Shelf.LESSONS)).allSatisfy(
                lesson -> assertThat(page).contains("(gallery/" + lesson.id() + ".md"));
    }
}
