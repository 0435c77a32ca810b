package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "1.5s, PT1.5S",
        "0s, PT0S",
        "2m, PT2M",
        "1h, PT1H",
        "24h, PT24H",
        "500us, PT0.0005S",
        "7ns, PT0.000000007S",
        "0.5ns, PT0.000000001S",
        "1 s, PT1S"
    })
    void readsWhatUsersWrite(String written, Duration duration) {
        assertThat(Durations.parse(written)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-1s", "1,5s", "1e3s", "1 minute", "25h", "999999999999999h", "٣s"})
    void refusesWhatIsNoDurationUpToADay(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(written))
                .withMessageStartingWith("'" + written + "' is ");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.00000025S, 0.25 µs",
        "PT0.0005S, 500 µs",
        "PT0.25S, 250 ms",
        "PT1S, 1 s",
        "PT1.5S, 1.5 s",
        "PT100S, 100 s",
        "PT2M, 2 min",
        "PT2M30S, 2 min 30 s",
        "PT2H47M, 2 h 47 min"
    })
    void showsThemAsSentencesDo(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
