package loomshowcase.timeline;

import static loomshowcase.timeline.Timelines.ms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class TimeTicksTest {

    @ParameterizedTest
    @CsvSource({
        "1030,    4,  0 s|0.5|1.0",
        "1000,    4,  0 s|0.25|0.5|0.75|1.0",
        "1030,   10,  0 s|0.2|0.4|0.6|0.8|1.0",
        "10200,   5,  0 s|2.5|5.0|7.5|10.0",
        "5060,    5,  0 s|2|4",
        "5060,    6,  0 s|1|2|3|4|5",
        "150000,  3,  0 s|50|100|150",
        "99,      5,  0 ms|20|40|60|80",
        "0.5,     5,  0 ms|0.1|0.2|0.3|0.4|0.5",
        "1000,    0,  0 s|1",
        "0.000001, 1, 0 ms|0.000001"})
    void standsAtRoundTimes(double length, int most, String expected) {
        assertThat(TimeTicks.of(ms(length), most)).extracting(TimeTicks.Tick::text)
                .containsExactly(expected.split("\\|"));
    }
}
