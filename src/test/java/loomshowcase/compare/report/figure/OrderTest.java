package loomshowcase.compare.report.figure;

import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Spread.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whether one row is faster than another")
class OrderTest {

    @Test
    @DisplayName("is told by the test of two variants, where there are JVMs enough for it")
    void rankTest() {
        Spread shorter = walls(100, 101, 102, 103, 104, 105, 107);
        Spread longer = walls(106, 108, 109, 110, 111, 112, 113);
        assertThat(shorter.comparedWith(longer)).as("they overlap, so the rule for few JVMs says nothing")
                .isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(Order.of(shorter, longer)).isEqualTo(Verdict.LESS);
        assertThat(Order.of(longer, shorter)).isEqualTo(Verdict.MORE);
        assertThat(Order.of(shorter, shorter)).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
    }

    @Test
    @DisplayName("is told of few JVMs only if they are further apart than they differ")
    void few() {
        assertThat(Order.of(walls(100, 101, 102), walls(103, 104, 105))).isEqualTo(Verdict.LESS);
        assertThat(Order.of(walls(100, 101, 102), walls(102, 104, 105))).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(Order.of(walls(100, 101), walls(103, 104))).isEqualTo(Verdict.TOO_FEW_FORKS);
    }

    @Test
    @DisplayName("takes more where the two were chosen because they are furthest apart")
    void extremes() {
        Spread shorter = walls(100, 101, 102, 103, 104, 105, 107);
        Spread longer = walls(104, 106, 109, 110, 111, 112, 113);
        assertThat(Order.of(shorter, longer)).isEqualTo(Verdict.LESS);
        assertThat(Order.ofExtremes(shorter, longer, 7)).as("one of 21 pairs").isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(Order.ofExtremes(shorter, walls(120, 121, 122, 123, 124, 125, 126), 7)).isEqualTo(Verdict.LESS);
    }

    private static Spread walls(long... millis) {
        var runs = LongStream.range(0, millis.length)
                .mapToObj(fork -> Samples.run((int) fork, true, millis[(int) fork] * MILLI)).toList();
        return Spread.of(runs, Run::wallNanos).orElseThrow();
    }
}
