package loomshowcase.compare.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void amountsOfOneSizeStandEvenlyFromZeroOn() {
        Scale scale = Scale.of(900, 1_900, Long::toString);
        assertThat(scale.isLogarithmic()).isFalse();
        assertThat(texts(scale)).containsExactly("0", "500", "1000", "1500", "2000");
        assertThat(scale.position(500)).isCloseTo(0.25, within(1e-9));
        assertThat(scale.position(0)).isZero();
        assertThat(texts(Scale.of(1_000, 10_003, Long::toString))).endsWith("8000", "10000", "12000");
    }

    @Test
    void amountsThatLieFarApartStandByTheirLogarithm() {
        Scale scale = Scale.of(2, 3_000, Long::toString);
        assertThat(scale.isLogarithmic()).isTrue();
        assertThat(scale.position(2)).isZero();
        assertThat(scale.position(5_000)).isEqualTo(1);
        assertThat(scale.position(100)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void manyDecadesHaveATickEachAndFewHaveMore() {
        assertThat(texts(Scale.of(1, 1_000_000, Long::toString)))
                .containsExactly("1", "10", "100", "1000", "10000", "100000", "1000000");
        assertThat(texts(Scale.of(10, 200, Long::toString))).containsExactly("10", "20", "50", "100", "200");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "1, 9223372036854775807", "4611686018427387904, 9223372036854775807", "999, 1001"})
    void everyAmountHasItsPlaceAndTicksAreFew(long least, long most) {
        Scale scale = Scale.of(least, most, Long::toString);
        assertThat(scale.position(least)).isBetween(0.0, 1.0);
        assertThat(scale.position(most)).isBetween(0.0, 1.0);
        assertThat(scale.ticks()).hasSizeBetween(2, 22).allSatisfy(
                tick -> assertThat(tick.position()).isBetween(0.0, 1.0));
    }

    private static List<String> texts(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::text).toList();
    }
}
