package loomshowcase.compare.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0 s", "PT1S,1 s", "PT1.5S,1.5 s", "PT0.25S,250 ms", "PT0.0005S,0.5 ms", "PT10S,10 s", "PT1H,3600 s",
        "PT100S,100 s"})
    void sayADurationAsItStandsInASentence(Duration duration, String words) {
        assertThat(Words.of(duration)).isEqualTo(words);
    }
}
