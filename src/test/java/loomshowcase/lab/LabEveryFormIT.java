package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.forms.RunningForm;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of every lesson, on each JDK that is installed, in a real browser. {@code .ci/lab all} runs it: minutes. */
@Tag("slow")
@Timeout(300)
class LabEveryFormIT {

    /** Forms that compute run one after another. */
    private static final Duration LONGEST = RunningForm.LONGEST.multipliedBy(FormOrders.MOST).plusSeconds(10);

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    static Stream<Arguments> lessonsOnEachJdk() {
        List<InstalledJdk> jdks = InstalledJdks.find().stream().filter(InstalledJdk::isUsable).toList();
        return Catalogue.read(Jvm.classes()).ideas().stream().filter(idea -> idea.shelf() == Shelf.LESSONS)
                .flatMap(idea -> jdks.stream().map(jdk -> Arguments.of(idea, jdk)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("lessonsOnEachJdk")
    @DisplayName("Each form ends well and is drawn")
    void runs(Idea idea, InstalledJdk jdk) {
        OPEN.browser().show(idea.id());
        List<Integer> able = IntStream.range(0, idea.forms().size())
                .filter(place -> runs(idea, idea.forms().get(place), jdk)).boxed().toList();
        for (int from = 0; from < able.size(); from += FormOrders.MOST) {
            run(idea, able.subList(from, Math.min(from + FormOrders.MOST, able.size())), jdk);
        }
    }

    private static boolean runs(Idea idea, Form form, InstalledJdk jdk) {
        return idea.form(form.kind(), jdk.feature()).filter(form::equals).isPresent();
    }

    private static void run(Idea idea, List<Integer> places, InstalledJdk jdk) {
        choose(places);
        LabBrowser browser = OPEN.browser();
        browser.ask("""
                document.querySelectorAll('.panel select').forEach(choice => {
                  choice.value = arguments[0];
                  choice.dispatchEvent(new Event('change'));
                });""", Integer.toString(jdk.feature()));
        OPEN.heard().forget();
        browser.click("#run");
        browser.untilText(LONGEST, ".run-bar .status", "Ended.");

        assertThat(OPEN.heard().named("began")).hasSameSizeAs(places).extracting(began -> began.get("jdk"))
                .containsOnly(jdk.version());
        List<Form> forms = places.stream().map(idea.forms()::get).toList();
        List<Map<String, Object>> ended = OPEN.heard().named("ended");
        assertThat(ended).as("%s on %s", forms, jdk).hasSameSizeAs(forms).allSatisfy(end -> {
            assertThat(end).containsEntry("exitCode", 0L).containsKey("timeline").doesNotContainKey("remark");
        });
        int drawn = OPEN.heard().waitsOfThreads().stream().mapToInt(threads -> Math.min(threads.size(), 40)).sum();
        assertThat(browser.count(".timeline text.name")).as("%s on %s", forms, jdk).isEqualTo(drawn);
        assertThat(browser.messages()).isEmpty();
    }

    /** Leaves only these forms chosen. Others go first: of more than three, the page itself would drop one. */
    private static void choose(List<Integer> places) {
        LabBrowser browser = OPEN.browser();
        if (browser.count("button.beside[aria-pressed=false]") > 0) {
            browser.click("button.beside");
        }
        List<Integer> others = IntStream.range(0, browser.count(".tabs button")).boxed()
                .filter(place -> !places.contains(place)).toList();
        others.forEach(place -> clickIf(place, true));
        places.forEach(place -> clickIf(place, false));
        others.forEach(place -> clickIf(place, true)); // The page keeps one, which could not go before.
        assertThat(browser.count(".panel")).isEqualTo(places.size());
    }

    private static void clickIf(int place, boolean chosen) {
        String tab = ".tabs button:nth-child(%d)[aria-selected=%s]".formatted(place + 1, chosen);
        if (OPEN.browser().count(tab) > 0) {
            OPEN.browser().click(tab);
        }
    }
}
