package loomshowcase.compare.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The exact Mann-Whitney test of two samples")
@Tag("once")
class RankTestTest {

    private static final List<Long> SEVEN = List.of(100L, 101L, 102L, 103L, 104L, 105L, 106L);

    @Test
    @DisplayName("counts arrangements: 5 beyond 5 are 2 of 252, 7 beyond 7 are 2 of 3,432")
    void exact() {
        assertThat(RankTest.of(LongStream.rangeClosed(1, 5).boxed().toList(), LongStream.rangeClosed(6, 10).boxed()
                .toList()).p()).isCloseTo(2 / 252.0, within(1e-12));
        assertThat(RankTest.of(SEVEN, times(2, SEVEN)).p()).isCloseTo(2 / 3432.0, within(1e-12));
        assertThat(RankTest.of(times(2, SEVEN), SEVEN).p()).as("in either direction")
                .isEqualTo(RankTest.of(SEVEN, times(2, SEVEN)).p());
    }

    @Test
    @DisplayName("needs 5 and 5 values, or 4 and 6, to tell anything at its level")
    void least() {
        assertThat(RankTest.canTell(5, 5, RankTest.LEVEL)).isTrue();
        assertThat(RankTest.canTell(4, 6, RankTest.LEVEL)).isTrue();
        assertThat(RankTest.canTell(4, 4, RankTest.LEVEL)).isFalse();
        RankTest tooFew = RankTest.of(List.of(1L, 2L, 3L), List.of(10L, 20L, 30L));
        assertThat(tooFew.differ()).isFalse();
        assertThat(tooFew.low()).isZero();
        assertThat(tooFew.high()).isInfinite();
    }

    @Test
    @DisplayName("estimates the factor by the median of the ratios of all pairs")
    void estimate() {
        assertThat(RankTest.of(List.of(10L, 20L, 40L), List.of(20L, 40L)).ratio()).as("of 0.5, 1, 1, 2, 2, 4")
                .isEqualTo(1.5);
        RankTest doubled = RankTest.of(SEVEN, times(2, SEVEN));
        assertThat(doubled.ratio()).isCloseTo(2, within(0.01));
        assertThat(doubled.low()).isBetween(1.9, 2.0);
        assertThat(doubled.high()).isBetween(2.0, 2.1);
        assertThat(doubled.unseen()).isCloseTo((doubled.high() - doubled.low()) / 2, within(1e-12));
    }

    @Test
    @DisplayName("refuses exactly the factors that its interval leaves out")
    void duality() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Long> one = sample(random, 5 + random.nextInt(4), 1);
            List<Long> other = sample(random, 5 + random.nextInt(4), 1 + random.nextDouble() / 5);
            RankTest test = RankTest.of(one, other);
            assertThat(test.differ()).as("%s and %s", one, other).isEqualTo(test.low() > 1 || test.high() < 1);
        }
    }

    @Test
    @DisplayName("never counts equal values as a difference")
    void ties() {
        assertThat(RankTest.of(List.of(5L, 5L, 5L, 5L, 5L), List.of(5L, 5L, 5L, 5L, 5L)).p()).isEqualTo(1);
        RankTest partly = RankTest.of(List.of(1L, 1L, 1L, 1L, 1L), List.of(1L, 1L, 10L, 10L, 10L));
        assertThat(partly.differ()).isFalse();
        assertThat(partly.high()).as("ten times as much fits").isEqualTo(10);
    }

    @Test
    @DisplayName("takes samples of positive values")
    void positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> RankTest.of(List.of(), List.of(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> RankTest.of(List.of(0L), List.of(1L)));
    }

    @Test
    @DisplayName("works for many values, for which the library computes an approximation")
    void many() {
        List<Long> sixty = LongStream.range(1_000, 1_060).boxed().toList();
        assertThat(RankTest.of(sixty, times(2, sixty)).differ()).isTrue();
        assertThat(RankTest.of(sixty, sixty).differ()).isFalse();
    }

    private static List<Long> times(double factor, List<Long> values) {
        return values.stream().map(value -> Math.round(factor * value)).toList();
    }

    private static List<Long> sample(Random random, int size, double factor) {
        return IntStream.range(0, size).mapToObj(i -> Math.round(factor * (1_000_000 + 30_000 * random.nextGaussian())))
                .toList();
    }
}
