package loomshowcase.compare.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of several tables")
class SaidOnceTest {

    private final SaidOnce said = new SaidOnce();

    @Test
    @DisplayName("is said once if it holds for all, and otherwise with the tables that it holds for")
    void sameWords() {
        said.add("21", List.of("Both.", "A took 1 s."));
        said.add("25", List.of("Both.", "A took 2 s."));
        assertThat(said.sentences("On %s: ")).containsExactly("Both.", "On 21: A took 1 s.", "On 25: A took 2 s.");
    }

    @Test
    @DisplayName("may differ in figures, and is then said once with the figures of the last table")
    void sameButForFigures() {
        said.addAlike("21", List.of("The limit: 15.4 ms alone, about 2.8 of 1,000.", "Both.", "Only here."));
        said.addAlike("25", List.of("The limit: 980 µs alone, about 3 of 1,000.", "Both."));
        assertThat(said.sentences("On %s: ")).containsExactly(
                "On 21 and 25 (figures of 25): The limit: 980 µs alone, about 3 of 1,000.", "Both.",
                "On 21: Only here.");
    }
}
