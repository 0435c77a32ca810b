package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class ProseTest {

    @ParameterizedTest
    @CsvSource({"10, 60, 60", "80, 80, 80", "120, 120, 100", "999, 160, 100"})
    void usesTheWidthOfTheTerminalWithinLimitsAndShorterLinesForProse(int terminal, int columns, int width) {
        assertThat(new Prose(terminal).columns()).isEqualTo(columns);
        assertThat(new Prose(terminal).width()).isEqualTo(width);
    }

    @Test
    void breaksATextIntoLines() {
        assertThat(new Prose(60).lines("word ".repeat(13).strip()))
                .containsExactly("word ".repeat(12).strip(), "word");
    }

    @Test
    void indentsAllLinesAsFarAsTheLead() {
        assertThat(Prose.hanging("  - ", "one two three", 11)).containsExactly("  - one two", "    three");
    }
}
