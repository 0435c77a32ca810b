package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The lab without a mouse, in a real browser. */
@Tag("slow")
@Timeout(120)
class LabKeyboardIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    /** Presses Tab until the focus is there. Gives how often. */
    private static int tabTo(String css, int most) {
        for (int presses = 1; presses <= most; presses++) {
            browser().type(Keys.TAB);
            if (browser().hasFocus(css)) {
                return presses;
            }
        }
        throw new AssertionError("after %d presses of Tab the focus is not on %s, but on %s".formatted(most, css,
                browser().<String>ask("return document.activeElement.outerHTML.slice(0, 200)")));
    }

    @Test
    @DisplayName("From the address bar, keys alone lead to a run and to its table")
    void runs() {
        browser().open(URI.create(OPEN.lab().address() + "#start-and-join"));

        tabTo("#skip", 1);
        browser().type(Keys.ENTER);
        tabTo("#run", 25);
        assertThat(browser().<String>ask("return getComputedStyle(document.activeElement).outlineStyle"))
                .as("where the focus is can be seen").isEqualTo("solid");
        browser().type(Keys.ENTER);
        browser().untilText(".run-bar .status", "Ended.");
        tabTo(".player .play", 1);
        tabTo(".timeline .span", 3);
        String first = browser().find(".wait").getText();
        assertThat(first).matches("main: .+|Thread-.+");
        browser().type(Keys.ARROW_DOWN);
        assertThat(browser().find(".wait").getText()).matches("main: .+|Thread-.+").isNotEqualTo(first);
        browser().type(Keys.HOME);
        assertThat(browser().find(".wait").getText()).isEqualTo(first);
        tabTo("details.table summary", 1);
        browser().type(Keys.ENTER);

        assertThat(browser().find("details.table table").isDisplayed()).isTrue();
        assertThat(browser().find("details.table table").getText()).contains("main", "asleep");
    }

    @Test
    @DisplayName("Keys go to the next idea, to the one before, to the search and back, show the answer and forms side by "
            + "side, and run and stop a form")
    void shortcuts() {
        browser().open(OPEN.lab().address());
        browser().show("start-and-join");
        List<String> titles = browser().texts("#contents section:first-of-type li a");
        int place = browser().<Long>ask("return [...document.querySelectorAll('#contents li a')]"
                + ".findIndex(each => each.hasAttribute('aria-current'))").intValue();

        browser().type("n");
        browser().until("the next is there", "return document.querySelector('h1').textContent === arguments[0]",
                titles.get(place + 1));
        browser().type("p");
        browser().until("the first is there again",
                "return document.querySelector('h1').textContent === arguments[0]", titles.get(place));
        browser().type("a");
        assertThat(browser().find("details.answer p").isDisplayed()).isTrue();
        browser().type("s");
        assertThat(browser().count(".panel")).isGreaterThan(1);
        browser().type("s");
        assertThat(browser().count(".panel")).isEqualTo(1);
        browser().type("r");
        browser().untilText("#run", "Stop");
        browser().type("r");
        browser().untilText(".run-bar .status", "Stopped.");
        browser().type("/");
        assertThat(browser().<String>ask("return document.activeElement.id")).isEqualTo("search");
        browser().type("nr", Keys.ESCAPE);
        assertThat(browser().texts("h1")).containsExactly(titles.get(place));
    }

    @Test
    @DisplayName("Whoever needs letters for something else can turn the keys of the page off")
    void keysOff() {
        browser().show("start-and-join");
        browser().click("#keys");
        browser().type("s");
        assertThat(browser().count(".panel")).isEqualTo(1);
        browser().click("#keys");
        browser().type("s");
        assertThat(browser().count(".panel")).isGreaterThan(1);
    }

    @Test
    @DisplayName("Letters for the browser, or for a list of choices, are none for the page")
    void leavesOtherKeys() {
        browser().show("start-and-join");
        browser().type(Keys.chord(Keys.CONTROL, "a"));
        browser().type(Keys.chord(Keys.ALT, "a"));
        browser().type(Keys.chord(Keys.META, "a"));
        assertThat(browser().find("details.answer p").isDisplayed()).isFalse();
        browser().ask("document.querySelector('.panel select').focus()");
        browser().type("s");
        assertThat(browser().count(".panel")).isEqualTo(1);
    }
}
