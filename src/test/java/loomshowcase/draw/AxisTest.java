package loomshowcase.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @Test
    void amountsOfOneSizeStandEvenlyFromZeroOn() {
        Axis axis = Axis.of(900, 1_900);
        assertThat(axis.ticks()).containsExactly(0L, 500L, 1000L, 1500L, 2000L);
        assertThat(axis.position(500)).isCloseTo(0.25, within(1e-9));
        assertThat(axis.position(0)).isZero();
        assertThat(Axis.of(1_000, 10_003).ticks()).endsWith(8000L, 10000L, 12000L);
    }

    @Test
    void amountsThatLieFarApartStandByTheirLogarithm() {
        Axis axis = Axis.of(2, 3_000);
        assertThat(axis.position(2)).isZero();
        assertThat(axis.position(5_000)).isEqualTo(1);
        assertThat(axis.position(100)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void manyDecadesHaveATickEachAndFewHaveMore() {
        assertThat(Axis.of(1, 1_000_000).ticks())
                .containsExactly(1L, 10L, 100L, 1000L, 10000L, 100000L, 1000000L);
        assertThat(Axis.of(10, 200).ticks()).containsExactly(10L, 20L, 50L, 100L, 200L);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "1, 9223372036854775807", "4611686018427387904, 9223372036854775807", "999, 1001"})
    void everyAmountHasItsPlaceAndTicksAreFew(long least, long most) {
        Axis axis = Axis.of(least, most);
        assertThat(axis.position(least)).isBetween(0.0, 1.0);
        assertThat(axis.position(most)).isBetween(0.0, 1.0);
        assertThat(axis.ticks()).hasSizeBetween(2, 22).allSatisfy(
                tick -> assertThat(axis.position(tick)).isBetween(0.0, 1.0));
    }

    @Test
    void anExactEndIsKeptAndItsTicksMayBeQuarters() {
        assertThat(Axis.upTo(1_030, 4).ticks()).containsExactly(0L, 500L, 1_000L);
        assertThat(Axis.upTo(1_000, 4).ticks()).containsExactly(0L, 250L, 500L, 750L, 1_000L);
        assertThat(Axis.upTo(1_030, 4).position(515)).isEqualTo(0.5);
        assertThat(Axis.upTo(1, 1).ticks()).containsExactly(0L, 1L);
    }

    @Test
    void whereThereIsLittleRoomFewTicksAreLeftEvenlySpaced() {
        assertThat(Axis.of(900, 1_900).fewTicks(4)).containsExactly(0L, 1000L, 2000L);
        assertThat(Axis.of(10, 200).fewTicks(4)).as("never 10, 50, 200").containsExactly(10L, 100L);
        assertThat(Axis.of(1, 1_000_000).fewTicks(4)).containsExactly(1L, 100L, 10_000L, 1_000_000L);
        assertThat(Axis.upTo(1_000, 4).fewTicks(5)).isEqualTo(Axis.upTo(1_000, 4).ticks());
    }
}
