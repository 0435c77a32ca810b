package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says when something does not end as it should. A script stands in the place of the server for that. */
@Tag("slow")
@Timeout(120)
class LabBadEndsIT {

    private static final String BEGAN = """
            event: began
            data: {"form": 0, "file": "X.java", "jdk": "25.0.3", "jvm": "NEW"}

            """;

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @BeforeEach
    void open() {
        browser().open(OPEN.lab().address());
        browser().show("carrier-names");
    }

    /** Presses Run, and gives this answer, or none if the status is 0. */
    private static void run(int status, String text) {
        browser().ask("""
                const [status, text] = arguments;
                const real = window.fetch;
                window.fetch = async (path, options) => {
                  if (path !== 'api/runs') {
                    return real(path, options);
                  }
                  if (status === 0) {
                    throw new TypeError('Failed to fetch');
                  }
                  return new Response(text, { status });
                };""", status, text);
        browser().click("#run");
        browser().until("it is over", "return document.querySelector('#run').textContent === 'Run again'");
    }

    private static String status() {
        return browser().find(".run-bar .status").getText();
    }

    private static boolean isMarkedAsBad() {
        return browser().hasClass(".run-bar .status", "bad");
    }

    @Test
    @DisplayName("A form that failed: its standard error, how it failed, and that its verdict is another than is known")
    void failsByItself() {
        run(200, BEGAN + """
                event: line
                data: {"form": 0, "at": 90.0, "text": "begins"}

                event: ended
                data: {"form": 0, "exitCode": 1, "wall": 1234.5, "errors": ["Exception in X", "  at X.main"], \
                "remark": "It failed, with exit code 1.", "noTimeline": "there is no recorder", \
                "verdict": "the one", "known": "the other"}

                event: over
                data: []

                """);

        assertThat(status()).isEqualTo("Ended.");
        assertThat(browser().find(".errors").getText()).isEqualTo("Exception in X\n  at X.main");
        assertThat(browser().texts(".remark")).containsExactly("It failed, with exit code 1.",
                "No timeline: there is no recorder.",
                "This differs from the known verdict on this JDK: the other");
        assertThat(browser().texts(".end .note")).containsExactly(
                "Ended after 1.23 s, the start of its JVM included.");
        assertThat(browser().texts(".lines li")).containsExactly("0.09begins");
    }

    @Test
    @DisplayName("A form that could not be started: why not")
    void isNotStarted() {
        run(200, """
                event: failed
                data: {"form": 0, "reason": "the JDK has no compiler"}

                event: over
                data: []

                """);

        assertThat(status()).isEqualTo("Not here.");
        assertThat(browser().texts(".remark")).containsExactly("Not here: the JDK has no compiler");
    }

    @Test
    @DisplayName("A run that the server could not begin, or refused: its own words")
    void isRefused() {
        run(200, """
                event: problem
                data: {"form": 0, "reason": "8 runs are waiting already; stop some, or wait"}

                """);
        assertThat(status()).isEqualTo("8 runs are waiting already; stop some, or wait");
        assertThat(isMarkedAsBad()).isTrue();

        run(409, "X.java uses the API of JDK 21\n");
        assertThat(status()).isEqualTo("X.java uses the API of JDK 21");
        assertThat(isMarkedAsBad()).isTrue();
    }

    @Test
    @DisplayName("A lab that has ended, before a run or during it: what to do, and that the output is not whole")
    void hasEnded() {
        run(0, "");
        assertThat(status()).startsWith("The lab has ended. Start it again on the terminal");
        assertThat(isMarkedAsBad()).isTrue();

        run(200, BEGAN);
        assertThat(browser().texts(".remark")).containsExactly(
                "It was cut off. What it had not yet written is not here.");
    }

    @Test
    @DisplayName("An idea that could not be fetched can be fetched when the lab is there again")
    void fetchesAgain() {
        browser().ask("""
                window.real = window.fetch;
                window.fetch = async () => { throw new TypeError('Failed to fetch'); };
                location.hash = 'ten-threads';""");
        browser().untilText("main .problem", "The lab has ended.");
        browser().ask("window.fetch = window.real");

        browser().show("ten-threads");
    }

    @Test
    @DisplayName("An address that names no idea: that there is none; then the contents still lead to one")
    void isNoIdea() {
        browser().open(URI.create(OPEN.lab().address().resolve("/") + "#no-such-idea"));
        assertThat(browser().find("main .problem").getText()).isEqualTo("the catalogue has no such idea");

        browser().show("start-and-join");
        assertThat(browser().<String>ask("return document.title")).isEqualTo(
                browser().texts("h1").getFirst() + " · the lab");
    }
}
