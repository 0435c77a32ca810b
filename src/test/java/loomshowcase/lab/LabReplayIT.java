package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is played again, in a real browser. */
@Tag("slow")
@Timeout(120)
class LabReplayIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    @BeforeAll
    static void run() {
        browser().show("start-and-join");
        browser().click("#run");
        browser().untilText(".run-bar .status", "Ended.");
    }

    /** At its end, with motion. A replay that is left in the middle says another time, and would fail the next test. */
    @AfterEach
    void asAtFirst() {
        browser().prefer("prefers-reduced-motion", "no-preference");
        browser().click(".tabs button:nth-child(1)");
        browser().ask("""
                const slider = document.querySelector('.player [type=range]');
                slider.value = 1000;
                slider.dispatchEvent(new Event('input'));""");
    }

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    /** Plays for a while, then pauses. Each frame: the time of the clock on the wall, that of the replay, both in ms. */
    private static List<List<Number>> play(int millis, String speed) {
        return browser().askLater("""
                const [millis, speed, done] = arguments;
                const player = document.querySelector('.player');
                const slider = player.querySelector('[type=range]');
                const length = parseFloat(player.querySelector('.clock').textContent) * 1000;
                [...player.querySelectorAll('option')].find(option => option.textContent === speed).selected = true;
                const frames = [];
                const began = performance.now();
                const look = now => {
                  frames.push([now, slider.value / 1000 * length]);
                  if (performance.now() - began < millis) {
                    requestAnimationFrame(look);
                  } else {
                    player.querySelector('.play').click();
                    slider.value = 1000;
                    slider.dispatchEvent(new Event('input'));
                    done(frames);
                  }
                };
                slider.value = 0;
                slider.dispatchEvent(new Event('input'));
                player.querySelector('.play').click();
                requestAnimationFrame(look);""", millis, speed);
    }

    @ParameterizedTest
    @CsvSource({"real speed, 1.0", "½ speed, 0.5", "¼ speed, 0.25", "1⁄10 speed, 0.1"})
    @DisplayName("A replay takes as long as the run took, or as many times longer as one chooses")
    void keepsTime(String speed, double factor) {
        List<List<Number>> frames = play(800, speed);
        double wall = at(frames, frames.size() - 1, 0) - at(frames, 3, 0);
        double played = at(frames, frames.size() - 1, 1) - at(frames, 3, 1);

        assertThat(played / wall).isCloseTo(factor, within(0.06 * factor + 0.003));
    }

    private static double at(List<List<Number>> frames, int frame, int column) {
        return frames.get(frame).get(column).doubleValue();
    }

    @Test
    @DisplayName("At each moment of a replay there are the lines and the bars of what had happened by then, and no others")
    void showsWhatHadHappened() {
        assertThat(browser().count(".lines li")).isPositive();
        for (int part : List.of(0, 250, 500, 750, 999)) {
            List<Number> seen = browser().ask(
                    """
                            const slider = document.querySelector('.player [type=range]');
                            slider.value = arguments[0];
                            slider.dispatchEvent(new Event('input'));
                            const time = parseFloat(document.querySelector('.player .clock').textContent);
                            const lines = [...document.querySelectorAll('.lines li')];
                            const axis = document.querySelectorAll('.axis line');
                            const cursor = document.querySelector('.timeline .cursor');
                            return [time, lines.filter(line => parseFloat(line.querySelector('.at').textContent) <= time).length,
                              lines.filter(line => getComputedStyle(line).visibility === 'visible').length,
                              +document.querySelector('#played rect').getAttribute('width'), +cursor.getAttribute('x1')];""",
                    part);

            assertThat(seen.get(2).intValue()).as("lines at " + seen.get(0) + " s")
                    .isCloseTo(seen.get(1).intValue(), within(1));
            assertThat(seen.get(3).doubleValue()).as("bars are drawn up to the cursor")
                    .isCloseTo(seen.get(4).doubleValue(), within(0.01));
        }
    }

    @Test
    @DisplayName("A replay marks the lines of code in which threads wait at that moment")
    void marksLinesThatWait() {
        // The middle of the longest wait: on a busy machine, half of the run is not always in it.
        browser().ask("""
                const slider = document.querySelector('.player [type=range]');
                const seconds = parseFloat(document.querySelector('.player .clock').textContent);
                const { start, end } = window.heard.find(each => each.name === 'ended').data.timeline.rows
                    .flatMap(row => row.spans).sort((one, other) => other.end - other.start - one.end + one.start)[0];
                slider.value = (start + end) / 2 / seconds;
                slider.dispatchEvent(new Event('input'));""");

        assertThat(browser().texts(".line.waits")).anyMatch(line -> line.contains("Thread.sleep("))
                .anyMatch(line -> line.contains(".join()"));
        browser().ask("document.querySelector('.player .play').click()");
        browser().until("it is over", "return document.querySelector('.player .play').textContent === 'Play again'");
        assertThat(browser().texts(".line.waits")).isEmpty();
    }

    @Test
    @DisplayName("A form that is chosen brings what it did when it last ran, and takes away what another did")
    void goesWithItsForm() {
        browser().click(".tabs button:nth-child(2)");
        assertThat(browser().find(".timelines").isDisplayed()).isFalse();
        assertThat(browser().find(".player").isDisplayed()).isFalse();
        assertThat(browser().find("#run").getText()).isEqualTo("Run");

        browser().click(".tabs button:nth-child(1)");
        assertThat(browser().find(".timelines").isDisplayed()).isTrue();
        assertThat(browser().find(".player").isDisplayed()).isTrue();
        assertThat(browser().find("#run").getText()).isEqualTo("Run again");
        assertThat(browser().count(".timeline text.name")).isEqualTo(3);
    }

    @Test
    @DisplayName("Played from its end, also where the slider was moved there, it begins at its beginning")
    void beginsAgain() {
        List<String> seen = browser().askLater("""
                const done = arguments[0];
                const player = document.querySelector('.player');
                const slider = player.querySelector('[type=range]');
                const button = player.querySelector('.play');
                slider.value = 1000;
                slider.dispatchEvent(new Event('input'));
                const before = button.textContent;
                button.click();
                requestAnimationFrame(() => requestAnimationFrame(() => {
                  const during = button.textContent;
                  const part = slider.value / slider.max;
                  button.click();
                  done([before, during, part < 0.9 ? 'begun' : `at ${part}`]);
                }));""");

        assertThat(seen).containsExactly("Play again", "Pause", "begun");
    }

    @Test
    @DisplayName("Whoever moves the slider while it plays stops it there, and a screen reader says the time")
    void stopsWhereTheSliderIsMoved() {
        List<String> seen = browser().ask("""
                const player = document.querySelector('.player');
                const slider = player.querySelector('[type=range]');
                const button = player.querySelector('.play');
                button.click();
                const during = button.textContent;
                slider.value = 500;
                slider.dispatchEvent(new Event('input'));
                return [during, button.textContent, player.querySelector('.clock').textContent,
                  slider.getAttribute('aria-valuetext')];""");

        assertThat(seen.subList(0, 2)).containsExactly("Pause", "Play");
        assertThat(seen.get(2)).matches("[1-9]\\.\\d\\d s|0\\.[1-9]\\d s").isEqualTo(seen.get(3));
    }

    @Test
    @DisplayName("Whoever wants less motion sees a replay in steps")
    void movesInSteps() {
        assertThat(steps(play(800, "real speed"))).isGreaterThan(10);
        browser().prefer("prefers-reduced-motion", "reduce");
        assertThat(steps(play(800, "real speed"))).isBetween(1L, 4L);
    }

    private static long steps(List<List<Number>> frames) {
        return frames.stream().map(frame -> frame.get(1).doubleValue()).distinct().count();
    }
}
