package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedTest {

    @Test
    void namesAreSeparatedByCommasButForTheLast() {
        assertThat(Listed.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Listed.or(List.of("a", "b"))).isEqualTo("a or b");
        assertThat(Listed.and(List.of("a"))).isEqualTo("a");
        assertThat(Listed.or(List.of())).isEmpty();
    }

    @Test
    void theFirstOfManyAreNamedAndTheOthersCounted() {
        assertThat(Listed.few(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d, e and f");
        assertThat(Listed.few(List.of("a", "b", "c", "d", "e", "f", "g"))).isEqualTo("a, b, c and 4 more");
        assertThat(Listed.few(List.of())).isEmpty();
    }
}
