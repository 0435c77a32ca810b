package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the lab shows")
class PageFilesTest extends StartedLab {

    @ParameterizedTest
    @ValueSource(strings = {"/../LabServer.class", "/LabServer.class", "/%2e%2e/lab.css", "//lab.css", "/lab.css/",
        "/highlight", "/main.js", "/highlight/core.min.js", "/ideas/race", "/glossary.md", "/api/ideas/",
        "/api/ideas/../course", "/api/ideas/none"})
    @DisplayName("No path but those of the page leads anywhere")
    void servesNoFiles(String path) throws IOException {
        assertThat(Ask.get(lab, path).send().status()).as(path).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/,         text/html; charset=utf-8",
        "/lab.css,  text/css; charset=utf-8",
        "/lab.js,   text/javascript; charset=utf-8",
        "/course.js, text/javascript; charset=utf-8",
        "/calls.js, text/javascript; charset=utf-8",
        "/icon.svg, image/svg+xml"})
    @DisplayName("Every file of the page is there, and its type is told")
    void servesThePage(String path, String type) throws IOException {
        assertThat(Ask.get(lab, path).send()).returns(200, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).containsIgnoringCase("Content-Type: " + type + "\r\n"));
    }

    @Test
    @DisplayName("The first answer has the list of all ideas and the first question, so that nobody waits for a script")
    void hasSomethingToReadAtOnce() throws IOException {
        String page = Ask.get(lab, "/").send().text();
        Idea first = CATALOGUE.ideas().getFirst();

        assertThat(CATALOGUE.ideas()).allSatisfy(idea -> assertThat(page).contains("<a href=\"#" + idea.id() + "\">"));
        assertThat(page).contains("<code>" + first.id() + "</code>",
                ((LessonWords) first.words()).predict().substring(0, 40), "The race").doesNotContain("{", "}");
    }

    @Test
    @DisplayName("The page gets every idea, with its code, and where each two of its forms differ")
    void servesEveryIdea() throws IOException {
        String course = Ask.get(lab, "/course.js").send().text();
        for (Idea idea : CATALOGUE.ideas()) {
            assertThat(course).contains("\"id\":\"" + idea.id() + "\"");
            assertThat(Ask.get(lab, "/api/ideas/" + idea.id()).send()).returns(200, Ask.Answer::status)
                    .satisfies(
                            answer -> assertThat(answer.text()).contains("\"differences\":[", "\"code\":[\"public "));
        }
        assertThat(course).contains("\"carrier\"", "\"words\":[\"mounted\",\"unmounted\"]");
        assertThat(Ask.get(lab, "/api/ideas/start-and-join").send().text()).contains("\"release\":21,\"last\":24,",
                "\"head\":[\"package loomshowcase.lessons.startandjoin;\"");
        assertThat(Ask.get(lab, "/calls.js").send().text()).contains("\"executor.map\"", "\"executor.invokeAny\"");
    }

    @Test
    @DisplayName("A lesson has recorded runs of releases that this machine lacks, and of no other")
    void hasRecordedRuns() throws IOException {
        String page = Ask.get(lab, "/api/ideas/not-joined").send().text();
        String recordings = page.substring(page.indexOf("\"recordings\":["));
        int here = Runtime.version().feature();

        assertThat(Pattern.compile("\"jdk\":\"(\\d+)").matcher(recordings).results().map(jdk -> jdk.group(1)))
                .contains(here == 21 ? "25" : "21").doesNotContain(Integer.toString(here));
    }
}
