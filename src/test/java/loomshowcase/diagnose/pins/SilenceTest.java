package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final Settings NOTHING_TOLD = new Settings(List.of());

    @Test
    void whatJfrDroppedComesFirst() {
        assertThat(sentences("25.0.3+9-LTS", true, 4_096, false)).first().asString()
                .startsWith("What JFR dropped: it lost 4,096 bytes under load");
    }

    @Test
    void stacksThatWereCutOffAreTold() {
        assertThat(sentences("25.0.3+9-LTS", true, 0, true)).anyMatch(sentence -> sentence.contains("stackdepth=256"));
        assertThat(sentences("25.0.3+9-LTS", true, 0, false)).noneMatch(sentence -> sentence.contains("stackdepth"));
    }

    @Test
    void settingsThatAreNotToldAreNotGuessed() {
        assertThat(sentences("21.0.13", false, 0, false))
                .anyMatch(sentence -> sentence.startsWith("Short pins, perhaps"))
                .anyMatch(sentence -> sentence.startsWith("Short waits at synchronized and in Object.wait, perhaps"))
                .noneMatch(sentence -> sentence.contains("was off"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  JDK 24 or newer",
        "false, JDK 21 to 23"})
    void aJvmThatDoesNotTellItsVersionIsKnownByItsEvents(boolean tellsReason, String name) {
        assertThat(RecordedJvm.of(null, tellsReason).name()).isEqualTo(name);
        assertThat(RecordedJvm.of("Another VM (1.2)", tellsReason).version()).isNull();
    }

    private static List<String> sentences(String version, boolean tellsReason, long lostBytes, boolean cutOff) {
        return new Silence(RecordedJvm.of("JRE (" + version + "), built", tellsReason), NOTHING_TOLD, lostBytes, cutOff)
                .sentences();
    }
}
