package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.plan.PlannedVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitReasonTest {

    private static final String SMALL = new ForkOptions(128, List.of()).heap(PlannedVariant.NONE);

    @Test
    void aFullHeapIsNamed() {
        assertThat(ExitReason.of(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space", SMALL, false))
                .isEqualTo("out of memory: its heap of 128 MB was full; use fewer --tasks");
    }

    @Test
    void aJvmThatCouldNotStartSaysWhy() {
        assertThat(ExitReason.of(1, "Could not reserve enough space for 131072 KB object heap", SMALL, false))
                .isEqualTo("its JVM exited with code 1: Could not reserve enough space for 131072 KB object heap");
    }

    @Test
    void aJvmThatSaysNothingWasKilled() {
        assertThat(ExitReason.of(1, "", SMALL, false)).startsWith("its JVM exited with code 1: it was killed");
    }

    @Test
    void aKilledJvmIsNotSaidToHaveExited() {
        assertThat(ExitReason.of(137, "", SMALL, false)).isEqualTo(ExitReason.of(137, "bye", SMALL, true))
                .startsWith("its JVM was killed (exit code 137); ").contains("memory", "--tasks");
    }

    @Test
    void aSignalIsNamed() {
        assertThat(ExitReason.of(143, "", SMALL, true))
                .isEqualTo("its JVM was ended by SIGTERM (exit code 143): another "
                        + "program sent it, or the task itself did");
        assertThat(ExitReason.of(130, "bye", SMALL, false)).contains("SIGINT").endsWith("error output: bye");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits",
        "[0.004s][error  ][gc,task  ] Failed to create worker thread",
        "Could not allocate primary refinement thread",
        "Cannot create VM thread. Out of system resources.",
        "Failed to start thread \"GC Thread#0\" - pthread_create failed (EAGAIN) for attributes: stacksize: 1024k"
    })
    void aJvmThatWasRefusedAThreadNamesTheLimits(String lastWords) {
        assertThat(ExitReason.of(1, lastWords, SMALL, false))
                .startsWith("its JVM was refused a thread (exit code 1): ").contains("ulimit -u", "pids.max");
    }

    @Test
    void ifTheUsersCodeRanItIsAskedFirst() {
        assertThat(ExitReason.of(0, "", SMALL, true)).isEqualTo(
                "its JVM exited with code 0: does the task call System.exit?");
        assertThat(ExitReason.of(7, "bye", SMALL, true)).endsWith("The last line of its error output: bye");
    }
}
