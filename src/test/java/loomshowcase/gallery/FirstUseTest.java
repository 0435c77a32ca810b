package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader who takes the lessons in their order meets no term before it is explained. */
@Tag("once")
@DisplayName("The first lesson that uses a term explains it:")
class FirstUseTest {

    /** What is not prose: code, links, and notes below a timeline, which another recording may not have. */
    private static final Pattern CODE = Pattern.compile("(?sm)^> [^\n]*|```.*?```|`[^`]*`|!?\\[[^]]*]\\([^)]*\\)");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "I/O-bound        | a task that mostly waits is I/O-bound",
        "carriers?        | called its carrier|its carrier, the platform thread",
        "scopes?          | a scope is a block",
        "subtasks?        | starts tasks, its subtasks",
        "owner            | is its owner",
        "daemons?         | the JVM does not wait for daemons",
        "pinned           | .pinned. means that",
        "futures?         | that is why futures exist",
        "semaphores?      | a semaphore, a counter of permits"})
    void isWhereTheTermIsExplained(String term, String explanation) throws IOException {
        Pattern used = Pattern.compile("(?i)\\b(?:" + term + ")\\b");
        for (Idea lesson : Catalogue.read(Jvm.classes()).on(Shelf.LESSONS)) {
            String prose = CODE.matcher(Files.readString(
                    Path.of("docs", "gallery", GalleryFolder.page(lesson)))).replaceAll("");
            if (used.matcher(prose).find()) {
                assertThat(prose).as(lesson.id()).containsPattern("(?i)" + explanation);
                return;
            }
        }
        throw new AssertionError("no lesson uses " + term);
    }
}
