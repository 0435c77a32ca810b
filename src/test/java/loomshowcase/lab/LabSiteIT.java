package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What {@code lab --site} writes, opened from the disk in a real browser. No server runs. */
@Tag("slow")
@Timeout(300)
class LabSiteIT {

    @TempDir
    private static Path folder;

    private static LabBrowser browser;
    private static URI site;

    @BeforeAll
    static void open() throws Exception {
        browser = LabBrowser.orSkip();
        Jvm.Outcome outcome = new Jvm(folder).run(InstalledJdks.running(),
                List.of("-jar", Jvm.jar().toString(), "lab", "--site", folder.resolve("site").toString()));
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        site = folder.resolve("site").toRealPath().toUri();
        browser.open(site.resolve("index.html"));
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> ideas() {
        return Catalogue.read(Jvm.classes()).ideas().stream().map(Idea::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ideas")
    @DisplayName("Each idea opens, says nothing on the console, and asks for nothing outside the folder")
    void opens(String id) {
        browser.show(id);

        assertThat(browser.find("main h1").isDisplayed()).isTrue();
        assertThat(browser.count(".panel .line")).isPositive();
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).allMatch(request -> request.toString().startsWith("file://" + site.getPath()));
    }

    @Test
    @DisplayName("A recorded run is played: its lines and its bars appear, up to the last")
    void playsARecordedRun() {
        browser.show("start-and-join");
        assertThat(browser.<String>ask("document.getElementById('run').click();"
                + "return document.querySelector('.player .play').textContent")).as("it plays").isEqualTo("Pause");
        browser.until("it is over", "return document.querySelector('.player .play').textContent === 'Play again'");
        assertThat(browser.count(".lines li:not(.later)")).isEqualTo(5);
        assertThat(browser.texts(".lines .text").getLast()).startsWith("Finished in 1.");
        assertThat(browser.count(".timeline text.name")).isEqualTo(3);
        assertThat(browser.find(".end").getText()).startsWith("Recorded on JDK ");
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    @DisplayName("The run is played that was recorded on the JDK that is chosen; it says which others printed the same")
    void playsOnTheChosenJdk() {
        browser.show("start-and-join");
        List<String> jdks = browser.texts(".panel option");
        assertThat(jdks).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (int place = 0; place < jdks.size(); place++) {
            browser.ask("""
                    const choice = document.querySelector('.panel select');
                    choice.selectedIndex = arguments[0];
                    choice.dispatchEvent(new Event('change'));""", place);
            browser.click("#run");
            assertThat(browser.texts(".end .note").getFirst()).startsWith("Recorded on " + jdks.get(place));
        }
        browser.show("start-and-join");
        browser.click("#run");
        assertThat(browser.texts(".end .note").getFirst())
                .containsPattern("\\. JDK \\d.* printed the same, apart from");
    }

    @Test
    @DisplayName("A recording of code that was changed since says so")
    void saysThatTheCodeIsAnother() {
        for (boolean old : new boolean[] {true, false}) {
            browser.show("start-and-join");
            browser.ask("LOOM_LAB.ideas['start-and-join'].recordings.forEach(run => run.old = arguments[0])", old);
            browser.click("#run");
            assertThat(browser.texts(".end .remark")).isEqualTo(
                    old ? List.of("The code of this form was changed after this recording.") : List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-race", "no-such-idea", "../../no-such-idea"})
    @DisplayName("An address that names no idea of the course says so, and loads nothing")
    void isNoIdea(String id) {
        browser.requests();
        browser.ask("location.hash = arguments[0]", id);
        browser.untilText("main .problem", "The course has no such idea.");
        assertThat(browser.requests()).isEmpty();
        browser.show("start-and-join");
    }

    @Test
    @DisplayName("The search works, and there is no race, which needs a JVM")
    void searches() {
        browser.show("start-and-join");
        browser.type("/");
        browser.type("invokeAny");
        browser.until("calls are found", "return [...document.querySelectorAll('#contents li:not([hidden]) .why')]"
                + ".some(why => why.textContent.includes('invokeAny()'))");
        browser.type(Keys.ESCAPE);

        assertThat(browser.count(".to-race")).isZero();
    }
}
