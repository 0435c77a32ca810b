package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"300/s, 300", "90/min, 1.5", "0.5/s, 0.5", "1000000/s, 1000000", "300 / s, 300"})
    void isReadAsItIsWritten(String written, double perSecond) {
        assertThat(Rate.parse(written).perSecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "300/h", "300/ms", "-1/s", "0/s", "0.0/min", "1000001/s", "fast", "", "1e3/s"})
    void whatIsNoneSaysHowToWriteOne(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse(written))
                .withMessageContaining("'" + written + "' is not a rate");
    }

    @Test
    void arrivalsAreEvenlySpacedAndDoNotDrift() {
        Rate thirds = Rate.parse("300/s");
        assertThat(thirds.arrival(0)).isZero();
        assertThat(thirds.arrival(1)).isEqualTo(3_333_333);
        assertThat(thirds.arrival(3_000_000)).isEqualTo(10_000_000_000_000L);
    }

    @Test
    void hasEnoughTasksForAP99AndLastsThreeSeconds() {
        assertThat(Rate.parse("90/min").defaultTasks()).isEqualTo(1_000);
        assertThat(Rate.parse("500/s").defaultTasks()).isEqualTo(1_500);
    }
}
