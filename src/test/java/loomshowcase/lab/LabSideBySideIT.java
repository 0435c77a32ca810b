package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms beside each other, in a real browser. */
@Tag("slow")
@Timeout(120)
class LabSideBySideIT {

    /** Three forms, of which the one in the middle takes longest. */
    private static final String SERVER =
            """
                    const said = (name, data) => `event: ${name}\\ndata: ${JSON.stringify(data)}\\n\\n`;
                    const real = window.fetch;
                    window.fetch = async (path, options) => path !== 'api/runs' ? real(path, options)
                        : new Response([1000, 4000, 2000].map((length, form) => said('began', { form, jdk: '25.0.3', jvm: 'READY' })
                            + said('ended', { form, exitCode: 0, wall: length, errors: [], timeline: { main: 0, length, more: 0,
                              notes: form === 1 ? ['something is missing'] : [],
                              rows: [{ name: 'main', virtual: false, start: 0, end: length, startKnown: true, spans: [] }] } }))
                            .join(''));
                    """;

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @BeforeEach
    void open() {
        browser().open(OPEN.lab().address());
        browser().show("start-and-join");
        browser().click("button.beside");
    }

    private static List<String> chosen() {
        List<String> tabs = browser().texts(".tabs [aria-selected=true]");
        assertThat(browser().texts(".panel h3")).isEqualTo(tabs);
        return tabs;
    }

    @Test
    @DisplayName("At most three are shown: the one that is chosen takes the place of another; one always stays")
    void choosesForms() {
        assertThat(chosen()).hasSize(3);
        String other = browser().find(".tabs [aria-selected=false]").getText();
        browser().click(".tabs [aria-selected=false]");
        assertThat(chosen()).hasSize(3).contains(other);

        for (int left : List.of(2, 1, 1)) {
            browser().click(".tabs [aria-selected=true]");
            assertThat(chosen()).hasSize(left);
        }
    }

    @Test
    @DisplayName("A page that has no room for three begins with two")
    void beginsWithTwo() {
        browser().size(1000, 900);
        try {
            browser().show("start-and-join");
            browser().click("button.beside");
            assertThat(chosen()).hasSize(2);
        } finally {
            browser().size(1280, 900);
        }
    }

    @Test
    @DisplayName("Their code is moved to the side together")
    void movesTogether() {
        browser().size(700 + 1, 900);
        try {
            browser().ask("document.querySelector('.listing > div > pre').scrollLeft = 20");
            browser().until("all are moved", "return [...document.querySelectorAll('.listing > div > pre')]"
                    + ".every(code => code.scrollLeft === 20)");
        } finally {
            browser().size(1280, 900);
        }
    }

    @Test
    @DisplayName("Their bars are on one axis, which is as long as the longest run; a note names its form")
    void hasOneAxis() {
        browser().ask(SERVER);
        browser().click("#run");
        browser().untilText(".run-bar .status", "Ended.");

        List<Number> widths = browser().ask("return [...document.querySelectorAll('.timeline rect.alive')]"
                + ".map(bar => +bar.getAttribute('width'))");
        List<Number> ticks = browser().ask("return [...document.querySelectorAll('.axis line')]"
                + ".map(line => +line.getAttribute('x1'))");
        double axis = ticks.getLast().doubleValue() - ticks.getFirst().doubleValue();
        assertThat(browser().texts(".axis text")).startsWith("0 s").last().asString().matches("4(\\.0)?");
        assertThat(widths.stream().map(width -> width.doubleValue() / axis)).hasSize(3)
                .satisfies(parts -> {
                    assertThat(parts.get(0)).isCloseTo(0.25, within(0.01));
                    assertThat(parts.get(1)).isCloseTo(1, within(0.01));
                    assertThat(parts.get(2)).isCloseTo(0.5, within(0.01));
                });
        assertThat(browser().texts(".timelines .notes p")).singleElement().asString()
                .matches("virtual, JDK 25.0.3: something is missing");
    }
}
