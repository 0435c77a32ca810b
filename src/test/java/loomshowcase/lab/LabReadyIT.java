package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
        awaitReady(2);
        runsReady(1);

        OPEN.browser().type("s");
        int shown = OPEN.browser().texts(".panel h3").size();
        assertThat(shown).isGreaterThan(1);
        awaitReady(shown);
        runsReady(shown);

        OPEN.browser().show("the-race");
        LabProcess.await("none is ready", () -> OPEN.lab().forks().isEmpty());
    }

    /** Each has a recorder, whose first file is there when it has started. */
    private static void awaitReady(int number) {
        LabProcess.await(number + " are ready", () -> OPEN.lab().forks().size() == number
                && StartedLab.begunRecordings(OPEN.folder()) == number);
    }

    private void runsReady(int forms) {
        OPEN.heard().forget();
        OPEN.browser().click("#run");
        OPEN.browser().untilText(".run-bar .status", "Ended.");

        assertThat(OPEN.heard().named("began")).hasSize(forms).allSatisfy(began -> assertThat(began.get("jvm"))
                .isEqualTo("READY"));
        assertThat(OPEN.browser().texts(".end .note")).anyMatch(note -> note.contains("Its JVM was ready before"));
        assertThat(OPEN.browser().messages()).isEmpty();
    }

    @Test
    @DisplayName("From JDK 25 on, they stay when another lesson is shown, and run that")
    void staysForTheNextLesson() {
        assumeThat(Runtime.version().feature()).as("older ones can run one form only").isGreaterThanOrEqualTo(25);
        OPEN.browser().show("start-and-join");
        awaitReady(2);
        List<Long> before = pids();
        OPEN.browser().requests(); // Those until now.
        OPEN.browser().show("ten-threads");
        LabProcess.await("the page has asked for others", () -> OPEN.browser().requests().stream()
                .anyMatch(request -> request.getPath().equals("/api/ready")));
        OPEN.heard().forget();
        OPEN.browser().click("#run");
        LabProcess.await("it runs", () -> !OPEN.heard().named("line").isEmpty());
        assertThat(pids()).containsAnyElementsOf(before);
        OPEN.browser().untilText(".run-bar .status", "Ended.");
        assertThat(OPEN.heard().named("began")).singleElement().returns("READY", began -> began.get("jvm"));
    }

    private List<Long> pids() {
        return OPEN.lab().forks().stream().map(ProcessHandle::pid).toList();
    }
}
