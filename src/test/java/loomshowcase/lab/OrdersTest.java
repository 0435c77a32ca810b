package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the lab runs")
class OrdersTest extends StartedLab {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'idea': 'none', 'forms': [{'form': 'virtual', 'jdk': '%s'}]}                        | 404",
        "{'idea': '../race', 'forms': [{'form': 'virtual', 'jdk': '%s'}]}                     | 404",
        "{'idea': 'race', 'forms': [{'form': 'java.lang.Runtime', 'jdk': '%s'}]}              | 404",
        "{'idea': 'race', 'forms': [{'form': 'virtual', 'jdk': '/usr'}]}                      | 404",
        "{'idea': 'race', 'forms': [{'form': 'virtual'}]}                                     | 404",
        "{'idea': 'race', 'forms': [null]}                                                    | 404",
        "{'idea': 'race', 'forms': []}                                                        | 400",
        "{'idea': 'race', 'forms': [{}, {}, {}, {}]}                                          | 400",
        "{'idea': 'race'}                                                                     | 400",
        "{'idea': 'race', 'forms': [{'form': 'virtual', 'jdk': '%s', 'options': '-version'}]} | 400",
        "{'idea': 'race', 'className': 'java.lang.Runtime'}                                   | 400",
        "null                                                                                 | 400",
        "[]                                                                                   | 400",
        "{                                                                                    | 400"})
    @DisplayName("Only what the catalogue holds is run, on a JDK of this machine; no class, path or option is taken")
    void runsOnlyTheCatalogue(String body, int status) throws IOException {
        String json = body.strip().replace('\'', '"').replace("%s", "" + Runtime.version().feature());
        assertThat(Ask.post(lab, "/api/runs", json).send().status()).as(json).isEqualTo(status);
        assertNothingRan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "['virtual'] | 0      | 10    | 1      | 400",
        "['virtual'] | 100001 | 10    | 1      | 400",
        "['virtual'] | 10     | 0     | 1      | 400",
        "['virtual'] | 10     | 10001 | 1      | 400",
        "['virtual'] | 10     | 10    | -1     | 400",
        "[]          | 10     | 10    | 1      | 400",
        "['virtual', 'virtual'] | 10 | 10 | 1  | 400",
        "['fixed-pool', 'virtual', 'platform', 'structured', 'cached-pool'] | 10 | 10 | 1 | 400",
        "['java.lang.Runtime']  | 10 | 10 | 1  | 404",
        "[null]      | 10     | 10    | 1      | 404"})
    @DisplayName("A race has the models of compare, and figures within their ranges")
    void limitsTheRace(String models, int tasks, int millis, int pool, int status) throws IOException {
        assertThat(Ask.post(lab, "/api/races", race(models, tasks, millis, pool)).send().status()).isEqualTo(status);
        assertNothingRan();
    }

    @Test
    @DisplayName("A model that would take too long in a race is not run, and says so")
    void leavesOutWhatTakesTooLong() throws IOException {
        assertThat(Ask.post(lab, "/api/races", race("['sequential']", 10_000, 1000, 1)).send().text())
                .contains("needs at least 2 h 46 min; a race lasts 60 s at most")
                .as("the time is there once, in one way").doesNotContain("floor");
    }

    @Test
    @DisplayName("A form for one JDK says on another which form is for that one")
    void namesTheFormOfTheJdk() {
        Idea idea = CATALOGUE.named("start-and-join").orElseThrow();

        assertThat(CourseJdks.unable(idea, idea.form(FormKind.STRUCTURED, 21).orElseThrow(), 25))
                .hasValue("uses the API of JDK 21, which differs from that of JDK 25; the form for JDK 25 is "
                        + "Structured25StartAndJoin.java");
        assertThat(CourseJdks.unable(idea, idea.form(FormKind.STRUCTURED, 25).orElseThrow(), 21))
                .hasValue("uses the API of JDK 25, which differs from that of JDK 21; the form for JDK 21 is "
                        + "Structured21StartAndJoin.java");
        assertThat(CourseJdks.unable(idea, idea.form(FormKind.VIRTUAL, 21).orElseThrow(), 25)).isEmpty();
    }

    @Test
    @DisplayName("A form is not run on a JDK that cannot run it; the answer says why")
    void refusesTheFormOfAnotherJdk() throws IOException {
        int other = Runtime.version().feature() == 21 ? 25 : 21;
        String body = RUN.replace("\"virtual\"", "\"structured-%d\"".formatted(other));

        assertThat(Ask.post(lab, "/api/runs", body).send()).returns(409, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).contains("uses the API of JDK " + other));
        assertNothingRan();
    }

    @Test
    @DisplayName("A request that is longer than any of the page is not read to its end")
    void limitsTheBody() throws IOException {
        assertThat(Ask.post(lab, "/api/runs", " ".repeat(5000) + RUN).send().status()).isEqualTo(413);
    }
}
