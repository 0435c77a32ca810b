package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Where the focus goes in the lab, in a real browser. Who uses no mouse loses their place if it goes to nothing. */
@Tag("slow")
@Timeout(120)
class LabFocusIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @AfterEach
    void asBefore() {
        browser().size(1280, 900);
    }

    @Test
    @DisplayName("Escape leads back to where one was: from the search, and from the contents of a narrow page")
    void goesBack() {
        browser().show("start-and-join");
        browser().ask("document.querySelector('button.beside').focus()");
        browser().type("/");
        browser().type("executor", Keys.ESCAPE);
        assertThat(browser().hasFocus("button.beside")).isTrue();
        assertThat(browser().count("#contents li[hidden]")).isZero();

        browser().size(400, 900);
        browser().ask("document.querySelector('#menu').focus(); scrollTo(0, 300)");
        browser().type(Keys.ENTER, Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(browser().find("#contents").isDisplayed()).isTrue();
        assertThat(browser().hasFocus("#contents *")).isTrue();
        browser().type(Keys.ESCAPE);
        assertThat(browser().find("#contents").isDisplayed()).isFalse();
        assertThat(browser().hasFocus("#menu")).isTrue();
        assertThat(browser().<Number>ask("return scrollY").intValue()).as("where one was").isEqualTo(300);
    }

    @Test
    @DisplayName("An idea that is chosen gets the focus; on a narrow page the contents go, also for the idea that is there")
    void goesToWhatIsChosen() {
        browser().show("start-and-join");
        browser().ask("scrollTo(0, 300)");
        browser().click("#contents a[href='#ten-threads']");
        browser().untilText(".where", "ten-threads");
        assertThat(browser().<Number>ask("return scrollY").intValue()).as("its beginning is to be seen").isZero();
        assertThat(browser().hasFocus("#main")).isTrue();

        browser().size(400, 900);
        for (String id : List.of("start-and-join", "start-and-join")) {
            browser().click("#menu");
            assertThat(browser().find("#contents").isDisplayed()).isTrue();
            browser().click("#contents a[href='#%s']".formatted(id));
            browser().untilText(".where", id);
            assertThat(browser().find("#contents").isDisplayed()).isFalse();
        }
    }

    @Test
    @DisplayName("Arrow keys go from form to form, and around; Tab goes on to what follows the forms")
    void goesFromFormToForm() {
        browser().show("start-and-join");
        browser().ask("document.querySelector('.tabs button').focus()");
        browser().type(Keys.ARROW_LEFT);
        assertThat(browser().hasFocus(".tabs button:last-child")).isTrue();
        browser().type(Keys.ARROW_RIGHT);
        assertThat(browser().hasFocus(".tabs button:first-child")).isTrue();
        browser().type(Keys.ARROW_RIGHT);
        browser().type(Keys.ENTER);

        assertThat(browser().texts(".tabs [aria-selected=true]")).containsExactly("virtual");
        browser().type(Keys.TAB);
        assertThat(browser().hasFocus("button.beside")).isTrue();
    }

    @Test
    @DisplayName("Arrow keys, Home and End go from wait to wait; the focus stays when bars are drawn anew, and goes to the "
            + "button when they are to be recorded again")
    void goesFromWaitToWait() {
        browser().show("start-and-join");
        browser().click("#run");
        browser().untilText(".run-bar .status", "Ended.");
        int last = browser().count(".timeline .span") - 1;
        assertThat(last).isGreaterThan(1);
        browser().ask("document.querySelector('.timeline .span').focus()");
        for (Keys[] step : new Keys[][] {{Keys.ARROW_RIGHT, Keys.ARROW_LEFT}, {Keys.ARROW_DOWN, Keys.ARROW_UP}}) {
            browser().type(step[0]);
            assertThat(waitWithFocus()).as(step[0].name()).isEqualTo(1);
            browser().type(step[1]);
            assertThat(waitWithFocus()).as(step[1].name()).isZero();
        }
        browser().type(Keys.END);
        assertThat(waitWithFocus()).isEqualTo(last);

        browser().ask("window.drawn = document.querySelector('.timeline svg')");
        browser().size(1100, 900);
        browser().until("bars are drawn anew", "return document.querySelector('.timeline svg') !== window.drawn");
        assertThat(waitWithFocus()).isEqualTo(last);
        browser().type(Keys.HOME);
        assertThat(waitWithFocus()).isZero();

        browser().ask("document.querySelector('.player .play').focus()");
        browser().type("r");
        browser().untilText("#run", "Stop");
        assertThat(browser().hasFocus("#run")).isTrue();
        browser().type(Keys.ENTER);
        browser().untilText(".run-bar .status", "Stopped.");
    }

    private static int waitWithFocus() {
        return browser().<Long>ask("return [...document.querySelectorAll('.timeline .span')]"
                + ".indexOf(document.activeElement)").intValue();
    }
}
