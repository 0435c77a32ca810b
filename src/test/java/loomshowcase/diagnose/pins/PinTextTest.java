package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import loomshowcase.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinTextTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG", "hi-IN-u-nu-deva"})
    void isTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Golden.assertSame("diagnose/pins/everything.txt", String.join("\n", lines(Reports.everything(), 20)) + "\n");
    }

    @Test
    void sumsUpThePlacesBelowTheTop() {
        List<String> lines = lines(Reports.ofPlaces(25), 3);

        assertThat(lines).filteredOn(line -> line.contains(" at shop.")).hasSize(3);
        assertThat(lines).contains("  … and 22 more: 22 pins, 22.0 ms in total; --top 25 shows them");
    }

    @Test
    void doesNotAdviseToRecordAgainIfEveryPinWasRecorded() {
        List<String> lines = lines(Reports.withoutPins(Reports.pinned(true, 0L)), 20);

        assertThat(lines).contains("No pins. Searched for jdk.VirtualThreadPinned of any length.")
                .doesNotContain("  " + PinText.HOW_TO_RECORD);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  20000000, of at least 20 ms",
        "true,  ,         (the threshold is unknown)",
        ",      ,         (the threshold is unknown)",
        "false, 20000000, which was off"})
    void saysWhatItSearchedForAndHowToRecordIfThereAreNoPins(Boolean enabled, Long threshold, String looked) {
        List<String> lines = lines(Reports.withoutPins(Reports.pinned(enabled, threshold)), 20);

        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith("No pins. Searched for jdk.VirtualThreadPinned").endsWith(looked + "."));
        assertThat(lines).contains("  " + PinText.HOW_TO_RECORD).noneMatch(line -> line.contains("what pinned"));
    }

    @Test
    void hasAnOptionToCopyThatFitsIntoOneLineOfANarrowTerminal() {
        assertThat("  " + PinText.HOW_TO_RECORD).hasSizeLessThanOrEqualTo(80);
    }

    private static List<String> lines(PinReport report, int top) {
        return new PinText(report, 100, top).lines();
    }
}
