package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page has started before its reader presses Run, in a real browser. */
@Tag("slow")
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class LabReadyIT {

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    @Test
    @DisplayName("JVMs are ready, run the forms that are shown, and the page says so; a page without a form has none")
    void isReady() {
        OPEN.browser().show("ten-threads");
        LabProcess.await("one is ready, and one more", () -> OPEN.lab().forks().size() == 2);
        runsReady(1);

        OPEN.browser().type("s");
        int shown = OPEN.browser().texts(".panel h3").size();
        assertThat(shown).isGreaterThan(1);
        LabProcess.await("one is ready for each form", () -> OPEN.lab().forks().size() == shown);
        runsReady(shown);

        OPEN.browser().show("the-race");
        LabProcess.await("none is ready", () -> OPEN.lab().forks().isEmpty());
    }

    private void runsReady(int forms) {
        OPEN.heard().forget();
        OPEN.browser().click("#run");
        OPEN.browser().untilText(".run-bar .status", "Ended.");

        assertThat(OPEN.heard().named("began")).hasSize(forms).allSatisfy(began -> assertThat(began.get("ready"))
                .isEqualTo(true));
        assertThat(OPEN.browser().texts(".end .note")).anyMatch(note -> note.contains("Its JVM was ready before"));
        assertThat(OPEN.browser().messages()).isEmpty();
    }

    @Test
    @DisplayName("From JDK 25 on, they stay when another lesson is shown, and run that")
    void staysForTheNextLesson() {
        OPEN.browser().show("start-and-join");
        LabProcess.await("one is ready, and one more", () -> OPEN.lab().forks().size() == 2);
        List<Long> before = pids();
        OPEN.browser().show("ten-threads");
        OPEN.heard().forget();
        OPEN.browser().click("#run");
        OPEN.browser().untilText(".run-bar .status", "Ended.");

        assertThat(OPEN.heard().named("began")).hasSize(1).first()
                .returns(Runtime.version().feature() >= 25, began -> began.get("ready"));
        assertThat(pids()).as("one of them ran").isNotEqualTo(before);
        assertThat(OPEN.browser().messages()).isEmpty();
    }

    private List<Long> pids() {
        return OPEN.lab().forks().stream().map(ProcessHandle::pid).toList();
    }
}
