package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every page of the lab in a real browser, without running anything. */
@Tag("slow")
@Timeout(300)
class LabPagesIT {

    private static final List<Idea> IDEAS = Catalogue.read(Jvm.classes()).ideas();

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    @AfterEach
    void asBefore() {
        browser().size(1280, 900);
    }

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    static Stream<Idea> ideas() {
        return IDEAS.stream();
    }

    static Stream<String> pages() {
        return Stream.concat(ideas().map(Idea::id), Stream.of("the-race"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("Each page opens, says nothing on the console, and asks only its own server for anything")
    void opens(String id) {
        browser().show(id);

        assertThat(browser().find("main h1").isDisplayed()).isTrue();
        assertThat(browser().find("#run").isDisplayed()).isTrue();
        assertThat(browser().messages()).isEmpty();
        assertThat(browser().requests())
                .allMatch(request -> request.getAuthority().equals(OPEN.lab().address().getAuthority()));
    }

    @Test
    @DisplayName("What the page shows before its scripts run is what it shows afterwards, at the same place")
    void keepsWhatWasThereAtOnce() {
        browser().open(OPEN.lab().address());
        List<List<String>> texts = browser().askLater("""
                const done = arguments[0];
                const texts = page => ['.where', 'h1', '.question h2', '.predict', 'details.answer p', '#contents']
                    .map(css => page.querySelector(css).textContent.trim());
                fetch('/').then(answer => answer.text()).then(html =>
                  done([texts(new DOMParser().parseFromString(html, 'text/html')), texts(document)]));""");
        assertThat(texts.get(1)).isEqualTo(texts.get(0));
        List<Number> after = places();
        browser().scripts(false);
        try {
            browser().visit(OPEN.lab().address());
            assertThat(browser().find("noscript p").isDisplayed()).isTrue();
            assertThat(places()).as("where it is before the scripts run").isEqualTo(after);
            browser().visit(URI.create(OPEN.lab().address().resolve("/") + "#ten-threads"));
            assertThat(browser().find(".first h1").isDisplayed()).as("a lesson that nobody asked for").isFalse();
        } finally {
            browser().scripts(true);
            browser().open(OPEN.lab().address());
        }
    }

    /** How far from the top of the page each thing is that one reads first. */
    private static List<Number> places() {
        return browser().ask("return ['.where', 'h1', '.question h2', '.predict', 'details.answer']"
                + ".map(css => Math.round(document.querySelector(css).getBoundingClientRect().top))");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ideas")
    @DisplayName("Each idea shows the code of each of its forms; the answer to its question is behind a click")
    void showsEachForm(Idea idea) {
        browser().show(idea.id());

        assertThat(browser().texts(".tabs button")).hasSameSizeAs(idea.forms());
        for (int place = 0; place < idea.forms().size(); place++) {
            String name = idea.forms().get(place).fileName().replace(".java", "");
            browser().click(".tabs button:nth-child(%d)".formatted(place + 1));
            assertThat(browser().texts(".panel .listing > div .line")).as(name)
                    .anyMatch(line -> line.contains("class " + name));
        }
        if (idea.words() instanceof LessonWords lesson) {
            assertThat(browser().texts(".python .line")).as("its Python twin").hasSameSizeAs(lesson.python());
        }
        assertThat(browser().find("details.answer > :nth-child(2)").isDisplayed()).isFalse();
        browser().click("details.answer summary");
        assertThat(browser().find("details.answer > :nth-child(2)").isDisplayed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 700, 1280, 2000})
    @DisplayName("Nothing is wider than the window, from 400 to 2000 pixels, one form or side by side")
    void fits(int width) {
        browser().size(width, 900);
        for (String page : pages().toList()) {
            browser().show(page);
            assertFits(page, width);
            if (browser().count("button.beside") > 0) {
                browser().click("button.beside");
                assertFits(page + " side by side", width);
            }
        }
    }

    private static void assertFits(String page, int width) {
        assertThat(browser().<Long>ask("return document.documentElement.scrollWidth")).as(page)
                .isLessThanOrEqualTo(width);
        assertThat(browser().<List<String>>ask("""
                const page = document.documentElement.clientWidth;
                return [...document.querySelectorAll('main :is(button, select, input, h1, h2, h3, p, pre, summary)')]
                    .filter(each => each.getBoundingClientRect().right > page + 0.5)
                    .map(each => each.outerHTML.slice(0, 100));""")).as(page + " is cut off").isEmpty();
    }

    @Test
    @DisplayName("The search finds calls of Java and of Python, and Enter goes to the first idea found")
    void searches() {
        browser().show("start-and-join");
        for (String call : List.of("executor.map", "invokeAny")) {
            browser().type("/");
            browser().type(call);
            browser().until("calls are found",
                    "return [...document.querySelectorAll('#contents li:not([hidden]) .why')]"
                            + ".some(why => why.textContent.includes(arguments[0]))",
                    call);
            assertThat(browser().texts("#contents li:not([hidden]) .why")).as(call).isNotEmpty()
                    .allMatch(why -> why.isEmpty() || why.contains(call)).anyMatch(why -> why.contains(call));
            int found = browser().count("#contents li:not([hidden])");
            assertThat(browser().texts(".found")).containsExactly(found + " found");
            browser().type(Keys.ESCAPE);
        }
        browser().type("/");
        browser().type("carrier-names");
        browser().untilText(".found", "1 found");
        assertThat(browser().<List<Boolean>>ask("return [...document.querySelectorAll('#contents h3')]"
                + ".filter(title => title.checkVisibility()).map(title => title.nextElementSibling.checkVisibility())"))
                .as("a title without its ideas").containsExactly(true);
        browser().type(Keys.ESCAPE);
        browser().type("/");
        browser().type("no such call");
        browser().untilText(".found", "Nothing found");
        browser().type(Keys.ESCAPE);
        browser().type("/");
        browser().type("deadlock", Keys.ENTER);
        browser().until("an idea about it is there",
                "return document.querySelector('.where code').textContent.includes('deadlock')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-and-join", "synchronized-pins", "the-race"})
    @DisplayName("To a screen reader, whatever takes the focus has a name, and headings go down one level at a time")
    void canBeHeard(String page) {
        browser().show(page);

        assertThat(browser().namelessControls()).isEmpty();
        List<Long> levels = browser().ask("return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')]"
                + ".map(each => Number(each.tagName[1]))");
        assertThat(levels).startsWith(1L).containsOnlyOnce(1L);
        for (int place = 1; place < levels.size(); place++) {
            assertThat(levels.get(place)).as("level of heading " + place)
                    .isLessThanOrEqualTo(levels.get(place - 1) + 1);
        }
    }

    @Test
    @DisplayName("A word of the glossary is explained where the keyboard or the mouse is on it")
    void explains() {
        browser().show("start-and-join");
        browser().ask("document.querySelector('.term').focus()");

        assertThat(browser().find("#term").isDisplayed()).isTrue();
        assertThat(Glossary.terms()).extracting(Glossary.Term::meaning).map(meaning -> meaning.replace("`", ""))
                .anyMatch(browser().find("#term").getText()::endsWith);
        browser().type(Keys.ESCAPE);
        assertThat(browser().find("#term").isDisplayed()).isFalse();

        browser().pointAt(".term");
        browser().until("it is explained", "return !document.getElementById('term').hidden");
        browser().pointAt("#term");
        browser().askLater("setTimeout(arguments[0], 400)");
        assertThat(browser().find("#term").isDisplayed()).as("one can move to it, to read or to copy it").isTrue();
        browser().pointAt("h1");
        browser().until("it is gone", "return document.getElementById('term').hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-and-join", "failure", "as-completed"})
    @DisplayName("Side by side, equal lines are in one row, and each line is marked that its neighbour does not have")
    void marksWhatDiffers(String id) {
        browser().show(id);
        browser().click("button.beside");
        List<List<String>> rows = browser()
                .ask("""
                        const [left, right] = [...document.querySelectorAll('.panel')].map(panel =>
                            [...panel.querySelectorAll('.listing > div .line')]);
                        const text = line => line.textContent.replace(/(Sequential|Platform|Virtual|Structured\\d*)(?=[A-Z])/g, '');
                        const mark = line => line.matches('.gap') ? 'gap' : line.matches('.differs') ? 'differs' : 'same';
                        return right.map((line, at) => [mark(left[at]), text(left[at]), mark(line), text(line)]);""");

        assertThat(browser().<List<String>>ask("return ['.line.differs', '.line:not(.differs, .gap)']"
                + ".map(css => getComputedStyle(document.querySelector(css)).backgroundColor)"))
                .doesNotHaveDuplicates();
        assertThat(rows).anyMatch(row -> row.get(2).equals("same")).anyMatch(row -> row.get(2).equals("differs"))
                .allSatisfy(row -> {
                    if (row.get(2).equals("same")) {
                        assertThat(row.get(3)).isEqualTo(row.get(1));
                    } else if (row.get(2).equals("differs")) {
                        assertThat(row.get(3)).isNotEqualTo(row.get(1));
                    }
                });
    }

    @Test
    @DisplayName("Where the system chooses the colours, legends keep theirs, and only marked lines have an edge")
    void showsMarksInForcedColours() {
        browser().prefer("forced-colors", "active");
        try {
            browser().show("the-race");
            assertThat(browser().<List<String>>ask("return [...document.querySelectorAll('.swatch')]"
                    + ".map(each => getComputedStyle(each).backgroundColor)")).hasSize(3).doesNotHaveDuplicates();

            browser().show("start-and-join");
            browser().click("button.beside");
            String edge = "return [...new Set([...document.querySelectorAll('%s')]"
                    + ".map(each => getComputedStyle(each).borderLeftColor))]";
            List<String> ground = browser().ask("return [getComputedStyle(document.body).backgroundColor]");
            assertThat(browser().<List<String>>ask(edge.formatted(".line:not(.differs)"))).isEqualTo(ground);
            assertThat(browser().<List<String>>ask(edge.formatted(".line.differs"))).isNotEmpty()
                    .doesNotContainAnyElementsOf(ground);
        } finally {
            browser().prefer("forced-colors", "none");
        }
    }
}
