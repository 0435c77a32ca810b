package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * When the page asks the server to have JVMs ready. A script stands in the place of the server for these requests, and of
 * the clock, so that a test says what time it is.
 */
@Tag("slow")
@Timeout(120)
class LabReadyRequestsIT {

    private static final String SERVER_AND_CLOCK =
            """
                    window.asked = [];
                    const real = window.fetch;
                    window.fetch = (path, options) => path !== 'api/ready' ? real(path, options) : new Promise((resolve, reject) => {
                      const [form] = JSON.parse(options.body).forms;
                      const ask = { form: form.form, jdk: form.jdk, over: false };
                      ask.answer = text => {
                        ask.over = true;
                        resolve(new Response(text));
                      };
                      options.signal.addEventListener('abort', () => {
                        ask.over = true;
                        reject(options.signal.reason);
                      });
                      window.asked.push(ask);
                    });
                    const clear = window.clearTimeout;
                    let now = 0;
                    let due = [];
                    window.setTimeout = (work, millis) => {
                      due.push({ work, at: now + millis });
                      return due.at(-1);
                    };
                    window.clearTimeout = timer => typeof timer === 'number' ? clear(timer) : due = due.filter(each => each !== timer);
                    window.pass = millis => {
                      now += millis;
                      const over = due.filter(each => each.at <= now);
                      due = due.filter(each => each.at > now);
                      over.forEach(each => each.work());
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
        browser().ask(SERVER_AND_CLOCK);
        browser().show("start-and-join");
        pass(10_000);
        assertThat(asked()).hasSize(1);
    }

    private static void pass(int millis) {
        browser().ask("window.pass(arguments[0])", millis);
    }

    private static List<String> asked() {
        return browser().ask("return window.asked.map(each => each.form)");
    }

    private static void awaitAsked(int times) {
        browser().until("the page has asked %d times".formatted(times), "return window.asked.length === arguments[0]",
                times);
    }

    /** Whether each request is over: the server has answered, or the page has ended it. */
    private static List<Boolean> over() {
        return browser().ask("return window.asked.map(each => each.over)");
    }

    /** The answer to the last request. */
    private static void answer(String text) {
        browser().ask("window.asked.at(-1).answer(arguments[0])", text);
    }

    private static void moveTheMouse() {
        browser().ask("dispatchEvent(new PointerEvent('pointermove'))");
    }

    @Test
    @DisplayName("It asks for a form that has been shown for a while, not for one that was passed by; the one before stays")
    void waits() {
        for (int tab : List.of(2, 3, 2)) {
            browser().click(".tabs button:nth-child(%d)".formatted(tab));
            pass(200);
        }
        assertThat(asked()).containsExactly("platform");
        pass(200);
        awaitAsked(2);

        assertThat(asked()).containsExactly("platform", "virtual");
        assertThat(over()).as("what the first asked for stays until the server has the next").containsExactly(false,
                false);
    }

    @Test
    @DisplayName("Where nothing can be ready, it ends what was, and asks no more until another form is shown")
    void hearsThatThereIsNone() {
        browser().click(".tabs button:nth-child(2)");
        pass(400);
        awaitAsked(2);
        answer("event: none\ndata: []\n\n");
        browser().until("it ends the one before", "return window.asked[0].over");
        moveTheMouse();
        assertThat(asked()).hasSize(2);

        browser().click(".tabs button:nth-child(1)");
        pass(400);
        awaitAsked(3);
    }

    @Test
    @DisplayName("When the server has ended what nobody used, it asks again as soon as its reader does something")
    void asksAgain() {
        answer(":\n\n");
        browser().until("it asks again", """
                dispatchEvent(new PointerEvent('pointermove'));
                return window.asked.length === 2;""");
        moveTheMouse();
        assertThat(asked()).as("one request is enough").hasSize(2);
    }

    @Test
    @DisplayName("A page that nobody sees has none ready")
    void isHidden() {
        hide(true);
        assertThat(over()).containsExactly(true);
        moveTheMouse();
        assertThat(asked()).hasSize(1);
        hide(false);
        moveTheMouse();
        awaitAsked(2);
    }

    private static void hide(boolean hidden) {
        browser().askLater("""
                const [hidden, done] = arguments;
                Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                document.dispatchEvent(new Event('visibilitychange'));
                requestAnimationFrame(() => requestAnimationFrame(done));""", hidden);
    }

    @Test
    @DisplayName("It asks for the JDK that is chosen")
    void asksForTheChosenJdk() {
        String other = browser()
                .ask("""
                        const choice = document.querySelector('.panel select');
                        const other = [...choice.options].find(each => !each.disabled && !each.selected && /^\\d/.test(each.value));
                        choice.value = other?.value;
                        choice.dispatchEvent(new Event('change'));
                        return other?.value;""");
        assumeThat(other).as("another JDK").isNotNull();
        pass(400);
        awaitAsked(2);

        assertThat(browser().<List<String>>ask("return window.asked.map(each => each.jdk)").getLast())
                .isEqualTo(other);
    }
}
