package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakInFlightTest {

    @Test
    void nothingWasInFlight() {
        assertThat(PeakInFlight.of(new long[0], new long[0])).isZero();
    }

    @Test
    void oneAfterAnotherIsOneAtATime() {
        assertThat(PeakInFlight.of(new long[] {0, 10, 20}, new long[] {10, 20, 30})).isEqualTo(1);
    }

    @Test
    void countsThoseThatShareAMoment() {
        assertThat(PeakInFlight.of(new long[] {0, 5, 6, 20}, new long[] {10, 7, 21, 30})).isEqualTo(3);
    }

    @Test
    void whatTakesNoTimeIsNeverInFlight() {
        assertThat(PeakInFlight.of(new long[] {5}, new long[] {5})).isZero();
        assertThat(PeakInFlight.of(new long[] {5, 5}, new long[] {5, 9})).isEqualTo(1);
    }

    @Test
    void takesIntervalsInAnyOrder() {
        assertThat(PeakInFlight.of(new long[] {20, 0, 6, 5}, new long[] {30, 10, 21, 7})).isEqualTo(3);
    }
}
