package loomshowcase.compare.report.figure;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TieTest {

    @Test
    void wallsWithinFivePercentTie() {
        assertThat(Tie.between(10 * SECOND, 10_500 * MILLI)).isTrue();
        assertThat(Tie.between(10_501 * MILLI, 10 * SECOND)).isFalse();
    }

    @Test
    void shortWallsTieWithinTwentyMilliseconds() {
        assertThat(Tie.between(100 * MILLI, 120 * MILLI)).isTrue();
        assertThat(Tie.between(100 * MILLI, 121 * MILLI)).isFalse();
    }

    @Test
    void twentyMillisecondsAreNoTieForTimesThatTheyMultiply() {
        assertThat(Tie.between(4_100_000, 24 * MILLI)).isFalse();
        assertThat(Tie.between(5 * MILLI, 7 * MILLI)).isTrue();
        assertThat(Tie.between(5 * MILLI, 7_500_000)).isFalse();
    }
}
