package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.recording.EventSettings;
import loomshowcase.diagnose.recording.RecordedJvm;
import loomshowcase.diagnose.recording.RecordingSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotRecordedTest {

    private static final EventSettings NO_SETTINGS = new EventSettings(PinEvents.WITH_SETTINGS);

    @Test
    void beginsWithWhatJfrDropped() {
        assertThat(sentences("25.0.3+9-LTS", 4_096, false)).first().asString()
                .startsWith("Events that JFR dropped: it lost 4,096 bytes under load");
    }

    @Test
    void mentionsStacksThatWereCutOff() {
        assertThat(sentences("25.0.3+9-LTS", 0, true)).anyMatch(sentence -> sentence.contains("stackdepth=256"));
        assertThat(sentences("25.0.3+9-LTS", 0, false)).noneMatch(sentence -> sentence.contains("stackdepth"));
    }

    @Test
    void doesNotGuessSettingsThatTheRecordingDoesNotHave() {
        assertThat(sentences("21.0.13", 0, false))
                .anyMatch(sentence -> sentence.startsWith("Perhaps short pins"))
                .anyMatch(sentence -> sentence.startsWith("Perhaps short waits at synchronized and in Object.wait"))
                .noneMatch(sentence -> sentence.contains("was off"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  JDK 24 or newer",
        "false, JDK 21 to 23"})
    void namesAJvmOfUnknownVersionByItsEvents(boolean tellsReason, String name) {
        assertThat(new PinReport.Jvm(null, null, tellsReason, List.of()).name()).isEqualTo(name);
        assertThat(RecordedJvm.of("Another VM (1.2)").version()).isNull();
    }

    private static List<String> sentences(String version, long lostBytes, boolean cutOff) {
        RecordedJvm jvm = RecordedJvm.of("JRE (" + version + "), built");
        return new NotRecorded(new RecordingSummary("shop.jfr", null, false, List.of(jvm), Map.of(), 1, 1, lostBytes,
                NO_SETTINGS), PinReport.LastDump.READ, true, false, cutOff)
                .sentences();
    }
}
