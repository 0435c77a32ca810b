package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> MODELS = List.of("sequential", "platform", "fixed-pool", "virtual");

    @ParameterizedTest
    @CsvSource({"virtul, virtual", "vitrual, virtual", "platfrom, platform", "fixedpool, fixed-pool", "seq, "})
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, MODELS).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "goroutines"})
    void offersNothingThatIsFarOff(String typed) {
        assertThat(Nearest.to(typed, MODELS)).isEmpty();
    }
}
