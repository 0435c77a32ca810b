package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says of a race whose figures are known: a script stands in the place of the server. */
@Tag("slow")
@Timeout(120)
class LabRaceFiguresIT {

    /** Four tasks: two began at 10 ms and ended at 1,010 ms, one began then and ended at 2,000 ms, and one never began. */
    private static final String SERVER = """
            const micros = numbers => btoa(String.fromCharCode(...new Uint8Array(new Int32Array(numbers).buffer)));
            const MB = 2 ** 20;
            const said = (name, data) => `event: ${name}\\ndata: ${JSON.stringify(data)}\\n\\n`;
            const real = window.fetch;
            window.requests = [];
            window.fetch = async (path, options) => {
              if (path !== 'api/races') {
                return real(path, options);
              }
              window.requests.push(JSON.parse(options.body));
              return new Response(said('began', { lane: 0, label: 'virtual', floor: 1000 })
                  + said('raced', { lane: 0, wall: 2000, completed: 3, failed: 1, threads: { model: 0, carriers: 2 },
                    memory: 30 * MB, failure: 'it ran out of time',
                    started: micros([10000, 10000, 1010000, 0]), ended: micros([1010000, 1010000, 2000000, 0]),
                    samples: [{ at: -5, threads: 20, bytes: 100 * MB }, { at: 500, threads: 29, bytes: 140 * MB },
                      { at: 1500, threads: 23, bytes: 120 * MB }] })
                  + said('began', { lane: 1, label: 'sequential' })
                  + said('raced', { lane: 1, failure: 'needs at least 2 h' })
                  + said('over', { command: 'java compare' }));
            };
            """;

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @BeforeEach
    void open() {
        browser().open(OPEN.lab().address());
        browser().ask(SERVER);
        browser().show("the-race");
    }

    private static void measure() {
        browser().ask("document.getElementById('tasks').value = 4");
        browser().click("#run");
        browser().untilText("#run", "Measure again");
    }

    private static List<String> figuresAt(int part) {
        browser().ask("""
                const slider = document.querySelector('.player [type=range]');
                slider.value = arguments[0];
                slider.dispatchEvent(new Event('input'));""", part);
        return browser().texts(".lane:first-child .figures > span");
    }

    @Test
    @DisplayName("During the replay there are the figures of that moment, at its end those of the whole run")
    void showsFigures() {
        measure();

        assertThat(figuresAt(500)).containsExactly("1.00 s so far", "0 done", "2 running", "2 waiting",
                "29 threads now", "+40 MB memory now");
        assertThat(figuresAt(750)).containsExactly("1.50 s so far", "2 done", "1 running", "1 waiting",
                "23 threads now", "+20 MB memory now");
        assertThat(figuresAt(1000)).containsExactly("2.00 s wall time", "3 done", "0 running", "1 waiting",
                "29 threads at most", "+40 MB memory at most");
    }

    @Test
    @DisplayName("The replay begins by itself; its outcome is in a table, and is told to a screen reader")
    void tells() {
        measure();

        assertThat(browser().texts(".player .play")).containsExactly("Pause");
        assertThat(browser().texts(".after-race tbody tr > *")).containsExactly("virtual", "1.00 s", "2.00 s",
                "2 carriers", "+30 MB");
        assertThat(browser().texts(".race > .status")).containsExactly(
                "Measured. virtual: 2.00 s, it ran out of time; sequential: needs at least 2 h.");
        assertThat(browser().texts(".after-race pre")).containsExactly("java compare\n".strip());
    }

    @Test
    @DisplayName("A model that was not measured, or not to its end, says why")
    void saysWhyNot() {
        measure();

        assertThat(browser().texts(".lane:last-child .figures")).containsExactly("Not measured: needs at least 2 h");
        assertThat(browser().texts(".lane:last-child header .note")).containsExactly("");
    }

    @Test
    @DisplayName("It asks for what its form says, at first a pool and virtual threads on the usual JDK; not for no tasks")
    void asks() {
        browser().ask("document.getElementById('tasks').value = 0");
        browser().click("#run");
        browser().ask("document.getElementById('main').focus()");
        browser().type("r");
        assertThat(browser().<Long>ask("return window.requests.length")).isZero();

        measure();
        assertThat(browser().<String>ask("return JSON.stringify(window.requests)")).isEqualTo(
                "[{\"models\":[\"fixed-pool\",\"virtual\"],\"tasks\":4,\"millis\":1000,\"pool\":200,\"jdk\":\"%d\"}]"
                        .formatted(Runtime.version().feature()));
    }

    @Test
    @DisplayName("A race that the server refuses says so in its words")
    void isRefused() {
        browser().ask("window.fetch = async () => new Response('choose 1 to 4 models\\n', { status: 400 })");
        measure();

        assertThat(browser().find(".race > .status").getText()).isEqualTo("Choose 1 to 4 models");
        assertThat(browser().hasClass(".race > .status", "bad")).isTrue();
        assertThat(browser().find(".player").isDisplayed()).isFalse();
    }
}
