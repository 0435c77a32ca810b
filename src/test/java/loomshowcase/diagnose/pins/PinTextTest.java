package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import loomshowcase.Golden;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.pins.PinReport.LastDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        List<String> lines = lines(Reports.withoutPins(Reports.pinned(true, 0L), LastDump.READ), 20);

        assertThat(lines).first().isEqualTo(
                "No pins of any length. No virtual thread was pinned when the recording ended.");
        assertThat(lines).doesNotContain("  " + PinText.HOW_TO_RECORD);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  20000000, No pins of 20 ms or more; shorter ones were not recorded.",
        "true,  ,         No pins were recorded; how long a pin",
        ",      ,         No pins were recorded; how long a pin",
        "false, 20000000, Unknown: jdk.VirtualThreadPinned was off; no pin was recorded."})
    void saysWhatItSearchedForAndHowToRecordIfThereAreNoPins(Boolean enabled, Long threshold, String looked) {
        List<String> lines = lines(Reports.withoutPins(Reports.pinned(enabled, threshold), LastDump.READ), 20);

        assertThat(lines).first().asString().startsWith(looked);
        assertThat(lines).contains("  " + PinText.HOW_TO_RECORD).noneMatch(line -> line.contains("what pinned"));
    }

    @ParameterizedTest
    @EnumSource(LastDump.class)
    void doesNotCallMissingEventsGoodNewsIfPinsThatHadNotEndedCannotBeSeen(LastDump lastDump) {
        String answer = String.join(" ", lines(Reports.withoutPins(Reports.pinned(true, 20_000_000L), lastDump), 20));

        assertThat(answer).contains(switch (lastDump) {
            case READ -> "No virtual thread was pinned when the recording ended.";
            case MISSING -> "still pinned at the end is unknown: the last thread dump is missing.";
            case NOT_RECORDED -> "still pinned at the end is unknown: no thread dump was recorded.";
        });
    }

    /** Someone who has a recording, and trouble of another kind, must not end here. */
    @Test
    void leadsOnIfNothingWasPinned() {
        String text = String.join(" ", lines(Reports.withoutPins(Reports.pinned(true, 0L), LastDump.READ), 20));

        assertThat(text.replaceAll(" +", " ")).contains(
                "If the process hangs: java -jar loom-showcase.jar dump PID",
                "docs/production.md");
        assertThat(String.join(" ", lines(Reports.withoutPins(Reports.pinned(false, 0L), LastDump.READ), 20)))
                .as("pins that were not recorded").doesNotContain("pins are not the cause");
    }

    @Test
    void beginsWithThePinsThatHadNotEnded() {
        assertThat(lines(Reports.unended(pin(1, true, null), pin(2, true, null)), 20)).first().asString().startsWith(
                "All carriers held at the end: both carriers were held by virtual threads that waited, for an");
        assertThat(answer(pin(1, true, 4_000_000_000L), pin(2, true, 5_000_000_000L)))
                .startsWith(
                        "Stands still at the end: both carriers were held by virtual threads that waited, for at least "
                                + "4.00 s. No other virtual thread had a carrier in that time. This recording cannot show where or "
                                + "why.")
                .contains("is inferred: their carriers used no processor time between thread dumps.");
        assertThat(answer(pin(1, true, 4_000_000_000L), pin(2, true, null)))
                .contains("1 of them for at least 4.00 s, the others for an unknown time.");
        assertThat(answer(pin(1, false, null))).contains(
                "by a virtual thread, for an unknown time. It was pinned or computed; the recording does not show which");
    }

    private static String answer(UnendedPin... pins) {
        return String.join(" ", lines(Reports.unended(pins), 20));
    }

    private static UnendedPin pin(long thread, boolean certain, Long atLeastNanos) {
        return new UnendedPin(thread, "worker-" + thread, PinKind.UNKNOWN, null, certain, null, null, null, List.of(),
                atLeastNanos);
    }

    @Test
    void hasAnOptionToCopyThatFitsIntoOneLineOfANarrowTerminal() {
        assertThat("  " + PinText.HOW_TO_RECORD).hasSizeLessThanOrEqualTo(80);
    }

    private static List<String> lines(PinReport report, int top) {
        return new PinText(report, 100, top).lines();
    }
}
