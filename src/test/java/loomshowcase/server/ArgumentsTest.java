package loomshowcase.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void haveDefaults() {
        assertThat(Arguments.parse()).isEqualTo(new Arguments(0, Duration.ofMillis(200), 15));
    }

    @Test
    void areTakenInAnyOrder() {
        assertThat(Arguments.parse("--count", "3", "--port", "8080", "--delay", "1.5s"))
                .isEqualTo(new Arguments(8080, Duration.ofMillis(1500), 3));
    }

    @ParameterizedTest
    @CsvSource({"250ms,250000000", "1.5s,1500000000", "0s,0", "0.5ms,500000", "PT0.2S,200000000", "PT1H,3600000000000"})
    void knowDurations(String text, long nanos) {
        assertThat(Arguments.parse("--delay", text).delay()).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "--port,70000,--port must be a whole number from 0 to 65535",
        "--port,-1,--port must be a whole number from 0 to 65535",
        "--count,0,--count must be a whole number from 1 to 15",
        "--count,16,--count must be a whole number from 1 to 15",
        "--delay,soon,--delay must be a duration",
        "--delay,-1s,--delay must be a duration",
        "--delay,PT-1S,--delay must be a duration",
        "--delay,PT61M,--delay must be a duration of at most an hour",
        "--delay,0.0000000001s,--delay must be a duration",
        "--delay,99999999999999999999s,--delay must be a duration",
        "--colour,red,unknown option '--colour'",
    })
    void refuseWhatMakesNoSense(String name, String value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.parse(name, value))
                .withMessageContaining(message).withMessageContaining(name);
    }

    @Test
    void refuseAnOptionWithoutValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.parse("--port"))
                .withMessage("--port needs a value");
    }
}
