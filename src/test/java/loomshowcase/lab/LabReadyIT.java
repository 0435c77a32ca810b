package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

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
    @DisplayName("The JVM of the form that is shown is ready, runs that form, and the page says so; a page without a form has none")
    void isReady() {
        OPEN.browser().show("ten-threads");
        LabProcess.await("a JVM is ready", () -> OPEN.lab().forks().size() == 1);
        OPEN.heard().forget();
        OPEN.browser().click("#run");
        OPEN.browser().untilText(".run-bar .status", "Ended.");

        assertThat(OPEN.heard().named("began")).hasSize(1).first().returns(true, began -> began.get("ready"));
        assertThat(OPEN.browser().texts(".end .note")).anyMatch(note -> note.contains("Its JVM was ready before"));
        assertThat(OPEN.browser().messages()).isEmpty();

        OPEN.browser().show("the-race");
        LabProcess.await("no JVM is ready", () -> OPEN.lab().forks().isEmpty());
    }
}
