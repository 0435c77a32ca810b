package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** That a reader sees what there is to see, in a real browser. */
@Tag("slow")
@Timeout(120)
class LabSeenIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @Test
    @DisplayName("The first lines of a run are in view, and Stop too, on a page that shows six forms and is not high")
    void showsTheFirstLines() {
        browser().size(1280, 720);
        browser().show("failure");
        browser().click("#run");
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 2");

        assertThat(browser().<List<Boolean>>ask("""
                return ['.lines li:nth-child(3)', '#run'].map(css => {
                  const { top, bottom } = document.querySelector(css).getBoundingClientRect();
                  return top >= 0 && bottom <= innerHeight;
                });""")).containsOnly(true);
        browser().click("#run");
        browser().untilText(".run-bar .status", "Stopped.");
    }

    @Test
    @DisplayName("A form that is shown while another runs is not said to have run")
    void doesNotSpeakOfOtherForms() {
        browser().show("start-and-join");
        browser().click("#run");
        browser().until("it prints", "return document.querySelectorAll('.lines li').length > 0");
        browser().click(".tabs button:nth-child(2)");
        browser().until("the run is over", "return !document.getElementById('run').classList.contains('running')");

        assertThat(browser().find("#run").getText()).isEqualTo("Run");
        assertThat(browser().find(".run-bar .status").getText()).isEmpty();
        browser().click(".tabs button:nth-child(1)");
        assertThat(browser().find("#run").getText()).isEqualTo("Run again");
    }

    @Test
    @DisplayName("A form alone is compared with one that the usual JDK runs")
    void comparesWithWhatRuns() {
        browser().show("failure");
        browser().click(".tabs button:last-child");
        String able = browser().ask("""
                const usual = LOOM_LAB.jdks?.find(jdk => jdk.usual)?.feature ?? arguments[0];
                const names = [...document.querySelectorAll('.tabs button')].map(tab => tab.textContent).slice(0, -1);
                return names.findLast(name => !/ (\\d+)$/.test(name) || name.endsWith(` ${usual}`));""",
                Runtime.version().feature());

        assertThat(browser().find(".hint").getText()).endsWith("not in " + able);
    }

    @Test
    @DisplayName("A race in which nothing can be measured says so, and why")
    void saysThatNothingWasMeasured() {
        browser().show("the-race");
        browser().ask("""
                document.getElementById('tasks').value = 1000;
                document.getElementById('millis').value = 10000;
                document.getElementById('pool').value = 1;
                document.querySelectorAll('[name=model]').forEach(box => box.checked = box.value === 'fixed-pool');""");
        browser().click("#run");
        browser().until("it is over", "return document.getElementById('run').textContent === 'Measure again'");

        assertThat(browser().find(".race .status").getText())
                .startsWith("Nothing was measured. fixed-pool 1: needs at least");
    }

    @Test
    @DisplayName("No fifth model can be chosen for a race")
    void limitsTheModels() {
        browser().show("the-race");
        for (int model : new int[] {3, 4}) {
            browser().click("fieldset label:nth-of-type(%d) input".formatted(model));
        }
        assertThat(browser().count("[name=model]:checked")).isEqualTo(4);
        assertThat(browser().count("[name=model]:disabled")).isEqualTo(2);
        browser().click("fieldset label:nth-of-type(3) input");
        assertThat(browser().count("[name=model]:disabled")).isZero();
    }

    @Test
    @DisplayName("The search finds a call as the page writes it, with brackets")
    void findsCallsWithBrackets() {
        browser().show("start-and-join");
        browser().type("/");
        browser().type("invokeAny()");
        browser().until("it is found", "return [...document.querySelectorAll('#contents li:not([hidden]) .why')]"
                + ".some(why => why.textContent.includes('invokeAny()'))");
        browser().type(Keys.ESCAPE);
    }
}
