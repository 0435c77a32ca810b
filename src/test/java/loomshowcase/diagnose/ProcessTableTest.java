package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a process that the system does not show")
class ProcessTableTest {

    @Test
    @DisplayName("it is said that there is none, where all are shown")
    void whereAllAreShown() {
        assertThat(ProcessTable.shown()).isEqualTo(ProcessTable.ALL);
        assertThat(ProcessTable.of(true, true, true)).isEqualTo(ProcessTable.ALL);
        assertThat(ProcessTable.ALL.notShown(4711)).startsWith("there is no process 4711;");
    }

    @Test
    @DisplayName("nothing more is said than is known, where a user is shown no others' (hidepid)")
    void whereThoseOfOthersAreHidden() {
        assertThat(ProcessTable.of(true, false, true)).isEqualTo(ProcessTable.OWN);
        assertThat(ProcessTable.OWN.notShown(4711)).contains("no process 4711: there is none, or it is another user's")
                .contains("as root").doesNotContain("there is no process");
    }

    @Test
    @DisplayName("it is said that nothing is known, where none is shown (no /proc)")
    void whereNoneIsShown() {
        assertThat(ProcessTable.of(false, false, false)).isEqualTo(ProcessTable.NONE);
        assertThat(ProcessTable.of(false, false, true)).isEqualTo(ProcessTable.NONE);
        assertThat(ProcessTable.NONE.notShown(4711)).startsWith("/proc is missing").contains("process 4711")
                .contains("mount -t proc").doesNotContain("there is no process");
    }

    @Test
    @DisplayName("it is said that there is none on Windows, which has no process 1")
    void onWindows() {
        assertThat(ProcessTable.of(true, false, false)).isEqualTo(ProcessTable.ALL);
    }
}
