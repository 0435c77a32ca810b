package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The race, in a real browser, with numbers whose outcome is known. */
@Tag("slow")
@Timeout(180)
class LabRaceIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    private static void start(int tasks, int millis, int pool, String... models) {
        browser().show("start-and-join");
        browser().show("the-race");
        OPEN.heard().forget();
        browser().ask("""
                const [tasks, millis, pool, models] = arguments;
                const values = { tasks, millis, pool };
                Object.keys(values).forEach(id => document.getElementById(id).value = values[id]);
                document.querySelectorAll('[name=model]').forEach(box => box.checked = models.includes(box.value));""",
                tasks, millis, pool, List.of(models));
        browser().click("#run");
    }

    private static void awaitReplay() {
        browser().until("it is played", "return document.querySelector('.after-race table') !== null");
    }

    /** What the first lane says at a part of the replay, from 0 to 1000. */
    private static List<String> figuresAt(int part) {
        browser().ask("""
                const slider = document.querySelector('.player [type=range]');
                slider.value = arguments[0];
                slider.dispatchEvent(new Event('input'));""", part);
        return browser().texts(".lane:first-child .figures > span");
    }

    /** How many pixels of the first lane have the colour of tasks that wait, run and are done. */
    private static List<Long> pixels() {
        return browser()
                .ask("""
                                const canvas = document.querySelector('.lane canvas');
                                const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
                        const pen = copy.getContext('2d', { willReadFrequently: true });
                        pen.drawImage(canvas, 0, 0);
                                const style = getComputedStyle(canvas);
                                const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
                                return ['--task-waits', '--task-runs', '--task-done'].map(name => {
                                  const colour = style.getPropertyValue(name).trim().match(/[\\da-f]{2}/g).map(hex => parseInt(hex, 16));
                                  let count = 0;
                                  for (let at = 0; at < data.length; at += 4) {
                                    count += colour.every((part, i) => part === data[at + i]) && data[at + 3] === 255 ? 1 : 0;
                                  }
                                  return count;
                                });""");
    }

    @Test
    @DisplayName("100 tasks of 50 ms on a pool of 10 need 500 ms or more, and every task is a cell that waits, runs, is done")
    void knownNumbers(@TempDir Path folder) throws Exception {
        start(100, 50, 10, "fixed-pool", "virtual");
        awaitReplay();

        assertThat(browser().texts(".lane h2")).containsExactly("fixed-pool 10", "virtual");
        assertThat(browser().texts(".lane header .note")).containsExactly("floor 0.50 s", "floor 50 ms");
        List<Map<String, Object>> raced = OPEN.heard().named("raced");
        assertThat(((Number) raced.getFirst().get("wall")).doubleValue()).isGreaterThanOrEqualTo(500);
        assertThat(figuresAt(1000)).contains("100 done", "0 running", "0 waiting")
                .anyMatch(figure -> figure.matches("\\d+\\.\\d\\d s wall time"));
        if (OS.LINUX.isCurrentOs()) {
            assertThat(figuresAt(1000)).anyMatch(figure -> figure.matches("\\d+ threads at most"))
                    .anyMatch(figure -> figure.matches("\\+\\d+ MB memory at most"));
            assertThat(figuresAt(500)).anyMatch(figure -> figure.matches("\\d+ threads now"))
                    .anyMatch(figure -> figure.matches("\\+\\d+ MB memory now"));
            figuresAt(1000);
        }
        List<Long> atEnd = pixels();
        assertThat(atEnd.subList(0, 2)).as("cells that wait or run at the end").containsOnly(0L);
        assertThat(figuresAt(0)).contains("0 done", "0 running", "100 waiting");
        List<Long> atStart = pixels();
        assertThat(atStart).as("cells at the start").containsExactly(atEnd.get(2), 0L, 0L);
        for (int part = 50; part < 1000; part += 50) {
            assertThat(figuresAt(part)).as("a pool of ten runs ten at once")
                    .filteredOn(figure -> figure.endsWith(" running"))
                    .singleElement().satisfies(figure -> assertThat(Integer.parseInt(figure.split(" ")[0]))
                            .isBetween(0, 10));
        }
        assertCommandWorks(folder);
        assertThat(browser().messages()).isEmpty();
    }

    private static void assertCommandWorks(Path folder) throws Exception {
        String command = browser().texts(".after-race pre").getFirst().strip();
        assertThat(command).isEqualTo("java --enable-preview -jar loom-showcase.jar compare sleep -n 100 -d 50ms "
                + "-m fixed-pool,virtual --pool-size 10 --jdk %d --forks 1 --runs 1"
                        .formatted(Runtime.version().feature()));
        List<String> words = Arrays.asList(command.replace("loom-showcase.jar", Jvm.jar().toString()).split(" "));
        assertThat(new Jvm(folder).run(InstalledJdks.running(), words.subList(1, words.size())))
                .returns(0, Jvm.Outcome::exitCode).satisfies(outcome -> assertThat(String.join("\n", outcome.out()))
                        .contains("fixed-pool 10", "virtual", "100 tasks of 50 ms"));
    }

    @Test
    @DisplayName("While a model is measured, nothing is drawn")
    void drawsNothingMeanwhile() {
        start(2, 2000, 1, "fixed-pool");
        browser().untilText(".status", "Measuring fixed-pool 1");

        assertThat(browser().find(".figures").getText()).isEqualTo("not measured yet");
        assertThat(browser().find(".player").isDisplayed()).isFalse();
        assertThat(browser().<List<Number>>askLater("""
                const done = arguments[0];
                let changes = 0;
                const watcher = new MutationObserver(list => changes += list.length);
                watcher.observe(document.querySelector('.lanes'), { subtree: true, childList: true, attributes: true });
                setTimeout(() => done([changes, document.querySelectorAll('.after-race table').length]), 1000);"""))
                .as("changes in a second, and tables").allMatch(count -> count.intValue() == 0);
        awaitReplay();
    }

    @Test
    @DisplayName("Above 1,000 tasks a cell stands for several, and the page says for how many")
    void bins() {
        start(100_000, 100, 1, "virtual");
        awaitReplay();

        assertThat(browser().find(".after-race .note").getText()).startsWith("A cell stands for 100 tasks");
        assertThat(figuresAt(1000)).contains("100,000 done", "0 running", "0 waiting");
        assertThat(pixels().subList(0, 2)).containsOnly(0L);
    }

    @Test
    @DisplayName("A race that is stopped shows what was measured, and no command for what was not")
    void stops() {
        start(10, 1500, 10, "fixed-pool", "sequential");
        browser().untilText(".status", "Measuring sequential");
        List<ProcessHandle> forks = OPEN.lab().forks();
        browser().click("#run");
        browser().untilText(".status", "Stopped.");

        assertThat(forks).allSatisfy(fork -> assertThat(fork.onExit())
                .succeedsWithin(4, java.util.concurrent.TimeUnit.SECONDS));
        assertThat(browser().texts(".after-race th[scope=row]")).as("what was measured")
                .containsExactly("fixed-pool 10");
        assertThat(browser().count(".after-race pre")).as("commands").isZero();
        assertThat(browser().find("main").getText()).doesNotContain("undefined", "NaN");
    }
}
