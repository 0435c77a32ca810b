package loomshowcase.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingsTest {

    private static final ForkOptions SMALL = new ForkOptions(128);

    @Test
    void aFullHeapIsNamed() {
        assertThat(Endings.inWords(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space", SMALL, false))
                .isEqualTo("out of memory: its heap of 128 MB was full; take fewer --tasks");
    }

    @Test
    void aJvmThatCouldNotStartSaysWhy() {
        assertThat(Endings.inWords(1, "Could not reserve enough space for 131072 KB object heap", SMALL, false))
                .isEqualTo("its JVM ended with code 1: Could not reserve enough space for 131072 KB object heap");
    }

    @Test
    void whoSaysNothingWasEndedBySomebody() {
        assertThat(Endings.inWords(137, "", SMALL, false)).startsWith("its JVM ended with code 137: somebody ended it");
    }

    @Test
    void ofForeignCodeTheTaskIsTheFirstToBeAsked() {
        assertThat(Endings.inWords(0, "", SMALL, true)).isEqualTo(
                "its JVM ended with code 0: does the task call System.exit?");
        assertThat(Endings.inWords(7, "bye", SMALL, true)).endsWith("The last line of its error output: bye");
    }
}
