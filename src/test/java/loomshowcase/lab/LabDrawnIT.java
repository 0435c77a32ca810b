package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page shows of a run that has ended, beside what the server has told it. In a real browser. */
@Tag("slow")
@Timeout(120)
class LabDrawnIT {

    /** What the server has told of each form, in the order of the page. */
    private static final String ENDED = """
            const ended = window.heard.filter(each => each.name === 'ended').map(each => each.data)
                .sort((one, other) => one.form - other.form);
            """;

    /** What is drawn, by the axis that its reader sees. */
    private static final String AXIS = """
            const ticks = [...document.querySelectorAll('.axis line')].map(line => +line.getAttribute('x1'));
            const times = [...document.querySelectorAll('.axis text')].map(text => parseFloat(text.textContent) * 1000);
            const scale = (ticks.at(-1) - ticks[0]) / (times.at(-1) - times[0]);
            const time = x => (x - ticks[0]) / scale + times[0];
            const bar = rect => {
              const [x, y, width] = ['x', 'y', 'width'].map(name => +rect.getAttribute(name));
              return { from: time(x), to: time(x + width), y };
            };
            """;

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    @BeforeAll
    static void run() {
        browser().show("start-and-join");
        browser().click("button.beside");
        browser().click("#run");
        browser().untilText(".run-bar .status", "Ended.");
        assertThat(OPEN.heard().named("ended")).hasSizeGreaterThan(1);
    }

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @Test
    @DisplayName("Each wait stands at its time on the axis, beside the name of its thread")
    void drawsWaits() {
        List<List<Number>> waits = browser().ask(ENDED + AXIS
                + """
                        const names = [...document.querySelectorAll('.timeline text.name')].map(name => +name.getAttribute('y'));
                        const drawn = [...document.querySelectorAll('.timeline .span rect')].map(bar);
                        return ended.flatMap(each => each.timeline.rows)
                            .flatMap((row, at) => row.spans.map(span => ({ span, name: names[at] })))
                            .map(({ span, name }, at) => [span.start, drawn[at].from, span.end, drawn[at].to, name - drawn[at].y]);
                        """);

        assertThat(waits).hasSizeGreaterThan(5).allSatisfy(wait -> {
            assertIsAt(wait.get(1), wait.get(0));
            assertIsAt(wait.get(3), wait.get(2));
            assertThat(wait.get(4).doubleValue()).as("the name is on the bar's line").isBetween(0.0, 22.0);
        });
    }

    /** The shortest bar has a pixel. */
    private static void assertIsAt(Number drawn, Number millis) {
        assertThat(drawn.doubleValue()).isCloseTo(millis.doubleValue(), within(12.0));
    }

    @Test
    @DisplayName("Each thread has a bar from its start to its end, and nothing of the picture is hidden or cut off")
    void drawsThreads() {
        List<List<Number>> threads = browser().ask(ENDED + AXIS
                + """
                        const bars = [...document.querySelectorAll('.timeline g[clip-path] > rect')].map(bar);
                        const names = [...document.querySelectorAll('.timeline text.name')].map(name => +name.getAttribute('y'));
                        return ended.flatMap(each => each.timeline.rows.map(row => [row.start, row.end ?? each.timeline.length]))
                            .map(([start, end], at) => {
                              const own = bars.filter(each => each.y < names[at] && names[at] < each.y + 22);
                              return [start, Math.min(...own.map(each => each.from)), end, Math.max(...own.map(each => each.to))];
                            });""");
        assertThat(threads).hasSizeGreaterThan(5).allSatisfy(thread -> {
            assertIsAt(thread.get(1), thread.get(0));
            assertIsAt(thread.get(3), thread.get(2));
        });

        List<Number> ends = browser().ask("""
                const end = rect => +rect.getAttribute('x') + +rect.getAttribute('width');
                const bars = [...document.querySelectorAll('.timeline g[clip-path] rect')];
                return [Math.max(...bars.map(end)), end(document.querySelector('#played rect')),
                  +document.querySelector('.timeline svg').getAttribute('width')];""");
        assertThat(ends.get(0).doubleValue()).isLessThanOrEqualTo(ends.get(1).doubleValue())
                .isLessThanOrEqualTo(ends.get(2).doubleValue());
    }

    @Test
    @DisplayName("The legend explains each kind of bar that is drawn, and no other")
    void explainsBars() {
        List<List<String>> kinds = browser().ask("""
                const kinds = elements => [...new Set([...elements].map(each => each.className.baseVal ?? each.className
                    .replace('swatch ', '')))].sort();
                return [kinds(document.querySelectorAll('.timeline g[clip-path] rect')),
                  kinds(document.querySelectorAll('.timelines .legend .swatch'))];""");

        assertThat(kinds.get(1)).contains("asleep").isEqualTo(kinds.get(0));
        assertThat(browser().texts(".timelines .legend li")).hasSameSizeAs(kinds.get(0))
                .allMatch(text -> !text.isEmpty());
    }

    @Test
    @DisplayName("Lines are in the order in which they came, each with its time since main began")
    void printsLines() {
        List<List<List<String>>> forms = browser().ask(ENDED + """
                return [...document.querySelectorAll('.panel')].map((panel, form) => [
                  [...panel.querySelectorAll('.lines li')].map(line => line.textContent),
                  window.heard.filter(each => each.name === 'line' && each.data.form === form).map(({ data }) =>
                      (Math.max(0, data.at - ended[form].timeline.main) / 1000).toFixed(2) + data.text),
                ]);""");

        assertThat(forms).hasSizeGreaterThan(1).allSatisfy(lines -> assertThat(lines.get(0)).hasSize(5)
                .isEqualTo(lines.get(1)));
    }

    @Test
    @DisplayName("A screen reader is told the last lines, and the clock of the run is gone")
    void tellsTheLastLines() {
        Map<String, Object> last = OPEN.heard().named("line").getLast();

        assertThat(browser().texts(".run-bar [role=log]")).singleElement().asString().endsWith(": " + last.get("text"));
        assertThat(browser().texts(".run-bar .clock")).containsExactly("");
    }

    @Test
    @DisplayName("The wait that the mouse is on is told in words, and its line of code is marked")
    void tellsOfTheWaitUnderTheMouse() {
        int line = browser().<Long>ask(ENDED + "return ended[0].timeline.rows[0].spans[0].line").intValue();
        browser().pointAt(".timeline .span rect");
        browser().until("it is told", "return document.querySelector('.timelines .wait').textContent !== ''");

        assertThat(browser().texts(".timelines .wait").getFirst()).startsWith("main: ").endsWith(", line " + line);
        assertThat(browser().<List<String>>ask("return [...document.querySelectorAll('.line.waits')]"
                + ".map(each => each.closest('.panel').dataset.form + ' ' + each.dataset.line)"))
                .containsExactly("platform " + line);
        assertThat(browser().<List<String>>ask("return ['.line.waits', '.line:not(.waits, .differs, .gap)']"
                + ".map(css => getComputedStyle(document.querySelector(css)).backgroundColor)"))
                .doesNotHaveDuplicates();
        browser().pointAt(".timelines .legend");
        browser().until("it is told no more", "return document.querySelector('.timelines .wait').textContent === ''");
        assertThat(browser().count(".line.waits")).isZero();
    }
}
