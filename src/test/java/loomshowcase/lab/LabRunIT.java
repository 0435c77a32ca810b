package loomshowcase.lab;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs on the page, in a real browser. */
@Tag("slow")
@Timeout(300)
class LabRunIT {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    @BeforeAll
    static void keepNoneReady() {
        OPEN.keepNoneReady();
    }

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-and-join", "ten-threads", "first-one-wins"})
    @DisplayName("Each form prints what run prints, and has a bar for each thread and each wait of its recording")
    void runsEachForm(String id, @TempDir Path folder) throws Exception {
        Idea idea = CATALOGUE.named(id).orElseThrow();
        Map<String, List<String>> printed = printedByRun(id, folder);
        browser().show(id);
        for (int place = 0; place < idea.forms().size(); place++) {
            Form form = idea.forms().get(place);
            if (!printed.containsKey(form.fileName())) {
                continue;
            }
            OPEN.heard().forget();
            browser().click(".tabs button:nth-child(%d)".formatted(place + 1));
            browser().click("#run");
            browser().untilText(".run-bar .status", "Ended.");

            assertThat(likeAnyRun(browser().texts(".panel .lines .text"))).as(form.fileName())
                    .isEqualTo(likeAnyRun(printed.get(form.fileName())));
            assertHasAllBars();
        }
        assertThat(browser().messages()).isEmpty();
    }

    /** The output of each form on the JDK of this test, by the name of its file. */
    private static Map<String, List<String>> printedByRun(String id, Path folder) throws Exception {
        Path export = folder.resolve("runs.json");
        Jvm.Outcome outcome = new Jvm(folder).run(InstalledJdks.running(), List.of("-jar", Jvm.jar().toString(), "run",
                id, "--export", export.toString()));
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        var printed = new HashMap<String, List<String>>();
        for (JsonNode form : new ObjectMapper().readTree(export.toFile()).get("forms")) {
            printed.put(form.get("file").textValue(),
                    form.get("output").valueStream().map(JsonNode::textValue).toList());
        }
        return printed;
    }

    /** Times differ from run to run, and so does the order of what threads print at the same time. */
    private static List<String> likeAnyRun(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\d+\\.\\d\\d", "TIME").strip()).sorted().toList();
    }

    private static void assertHasAllBars() {
        List<List<Long>> waits = OPEN.heard().waitsOfThreads();
        long threads = waits.stream().mapToLong(List::size).sum();
        long all = waits.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        assertThat(browser().count(".timeline text.name")).isEqualTo((int) threads);
        assertThat(browser().count(".timeline .span")).isEqualTo((int) all).isPositive();
        assertThat(browser().count(".timelines tbody > tr")).isEqualTo((int) threads);
        assertThat(browser().count(".timelines tbody li")).isEqualTo((int) all);
    }

    @Test
    @DisplayName("Forms side by side run at the same time, and their bars are on one axis")
    void runsSideBySide() {
        browser().show("start-and-join");
        browser().click("button.beside");
        OPEN.heard().forget();
        browser().click("#run");
        double top = topOfCode();
        browser().untilText(".run-bar .status", "Ended.");

        assertThat(topOfCode()).as("the place of the code, before and after the bars came").isCloseTo(top,
                within(30.0));
        assertThat(browser().count(".panel")).isEqualTo(3);
        assertThat(browser().texts(".panel")).allSatisfy(panel -> assertThat(panel).contains("Finished in "));
        assertThat(browser().<List<String>>ask("return window.heard.map(each => each.name)")
                .indexOf("ended")).as("all had begun before one had ended")
                .isGreaterThan(browser().<List<String>>ask("return window.heard.map(each => each.name)")
                        .lastIndexOf("began"));
        assertThat(OPEN.heard().waitsOfThreads()).hasSize(3).allSatisfy(threads -> assertThat(threads).hasSize(3));
        assertHasAllBars();
        assertThat(browser().count(".timeline .axis")).isEqualTo(1);
        assertThat(browser().texts(".timeline .group")).hasSize(3).allMatch(group -> group.contains(", JDK "));
        assertThat(browser().<List<Double>>ask(
                """
                        const rows = window.heard.filter(each => each.name === 'ended')
                            .sort((one, other) => one.data.form - other.data.form).flatMap(each => each.data.timeline.rows);
                        const bars = [...document.querySelectorAll('.timeline .span rect')].map(each => +each.getAttribute('width'));
                        return rows.flatMap(row => row.spans).map((span, at) => [span.end - span.start, bars[at]])
                            .filter(([millis]) => millis > 500).map(([millis, pixels]) => pixels / millis);"""))
                .as("pixels for a millisecond, for each long wait")
                .hasSizeGreaterThanOrEqualTo(6).allSatisfy(scale -> assertThat(scale).isPositive())
                .satisfies(scales -> assertThat(scales.stream().mapToDouble(Double::doubleValue).max().getAsDouble())
                        .isCloseTo(scales.getFirst(), withPercentage(0.1)));
    }

    /** Without the notes that a recording may have: nobody knows them before it is there. */
    private static double topOfCode() {
        return browser().<Number>ask("return document.querySelector('.panels').getBoundingClientRect().top + scrollY"
                + " - document.querySelector('.timelines .notes').offsetHeight").doubleValue();
    }

    @Test
    @DisplayName("Bars are drawn while a form runs; Stop ends its JVM")
    void stops() {
        browser().show("in-order");
        browser().click("#run");
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 0");
        browser().until("bars come while it runs, and the clock goes", """
                const clock = document.querySelector('.run-bar .clock').textContent;
                return document.querySelectorAll('.timeline .span').length > 0
                    && /^\\d+\\.\\d s$/.test(clock) && parseFloat(clock) > 0.5;""");
        List<ProcessHandle> forks = OPEN.lab().forks();
        browser().click("#run");

        browser().untilText(".run-bar .status", "Stopped.");
        assertThat(forks).hasSize(1).allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(4, SECONDS));
        assertThat(browser().find(".end").getText()).contains("It was stopped.");
        assertThat(browser().find("#run").getText()).isEqualTo("Run again");
    }

    @Test
    @DisplayName("A page that is left for another lesson ends what it runs")
    void leavingStops() {
        browser().show("in-order");
        browser().click("#run");
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 0");
        List<ProcessHandle> forks = OPEN.lab().forks();
        browser().show("start-and-join");

        assertThat(forks).hasSize(1).allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(4, SECONDS));
    }

    @Test
    @DisplayName("A second run of a lesson waits for the first, and its page says so")
    void waitsInLine() {
        browser().show("as-completed");
        browser().click("#run");
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 0");
        String first = browser().openAnother();
        browser().open(OPEN.lab().address());
        browser().show("as-completed");
        browser().click("#run");
        browser().untilText(".run-bar .status", "Waiting: 1 run before this one");
        assertThat(OPEN.lab().forks()).hasSize(1);
        String second = browser().goTo(first);
        browser().click("#run");
        browser().untilText(".run-bar .status", "Stopped.");
        browser().goTo(second);
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 0");
        List<ProcessHandle> forks = OPEN.lab().forks();
        browser().leaveFor(first);
        assertThat(forks).as("a page that is closed ends what it runs").hasSize(1)
                .allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(4, SECONDS));
    }
}
