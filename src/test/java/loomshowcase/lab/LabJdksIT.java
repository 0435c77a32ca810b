package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On which JDK a form runs, in a real browser. */
@Tag("slow")
@Timeout(120)
class LabJdksIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private static LabBrowser browser() {
        return OPEN.browser();
    }

    @Test
    @DisplayName("A form runs on the JDK that is chosen for it")
    void runsOnTheChosenJdk() {
        browser().show("start-and-join");
        for (String jdk : browser().<List<String>>ask("return [...document.querySelectorAll('.panel option')]"
                + ".filter(each => !each.disabled && !each.textContent.includes('recorded')).map(each => each.value)")) {
            String version = browser().ask("""
                    const choice = document.querySelector('.panel select');
                    choice.value = arguments[0];
                    choice.dispatchEvent(new Event('change'));
                    return choice.selectedOptions[0].textContent;""", jdk);
            OPEN.heard().forget();
            browser().click("#run");
            browser().untilText(".run-bar .status", "Ended.");

            assertThat(OPEN.heard().named("began")).singleElement().extracting(began -> "JDK " + began.get("jdk"))
                    .isEqualTo(version);
        }
    }

    @Test
    @DisplayName("A form that a JDK cannot run says why, and cannot be run on that JDK")
    void saysWhyNot() {
        int release = Runtime.version().feature();
        Idea idea = Catalogue.read(Jvm.classes()).named("start-and-join").orElseThrow();
        browser().show(idea.id());
        for (int place = 0; place < idea.forms().size(); place++) {
            Form form = idea.forms().get(place);
            Optional<String> reason = CourseJdks.unable(idea, form, release);
            browser().click(".tabs button:nth-child(%d)".formatted(place + 1));
            String said = browser().find(".panel .reason").getText();
            if (reason.isEmpty()) {
                assertThat(said).as(form.fileName()).isEmpty();
            } else {
                assertThat(said).as(form.fileName()).endsWith("it " + reason.get() + ".");
                assertThat(browser().texts(".panel select option:disabled")).as(form.fileName())
                        .anyMatch(jdk -> jdk.startsWith("JDK %d".formatted(release)));
            }
        }
    }
}
