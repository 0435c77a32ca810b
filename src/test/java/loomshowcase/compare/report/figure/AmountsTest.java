package loomshowcase.compare.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void aCountryThatWritesCommas() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "10003000000, 10.0 s",
        "1004000000, 1.00 s",
        "999600000, 1.00 s",
        "312400000, 312 ms",
        "99960000, 100 ms",
        "14240000, 14.2 ms",
        "1500000, 1.50 ms",
        "84200, 84.2 µs",
        "0, 0.00 µs"
    })
    void timesHaveThreeDigitsAndTheUnitThatSuits(long nanos, String text) {
        assertThat(Amounts.nanos(nanos)).isEqualTo(text);
    }

    @Test
    void whatWasNotMeasuredIsBlank() {
        assertThat(Amounts.nanos(null)).isEmpty();
        assertThat(Amounts.extraNanos(null)).isEmpty();
        assertThat(Amounts.plusMinus(null)).isEmpty();
        assertThat(Amounts.extraBytes(null)).isEmpty();
        assertThat(Amounts.cpu(null)).isEmpty();
    }

    @Test
    void differencesHaveTheirSign() {
        assertThat(Amounts.extraNanos(3_140_000L)).isEqualTo("+3.14 ms");
        assertThat(Amounts.extraNanos(-3_140_000L)).isEqualTo("−3.14 ms");
        assertThat(Amounts.extraBytes(15L << 20)).isEqualTo("+15.0 MB");
        assertThat(Amounts.extraBytes(-(1L << 19))).isEqualTo("−0.50 MB");
    }

    @Test
    void sizesHaveThreeDigitsAndTheUnitThatSuits() {
        assertThat(Amounts.bytes(1_450L)).isEqualTo("1.42 kB");
        assertThat(Amounts.bytes(160L << 20)).isEqualTo("160 MB");
        assertThat(Amounts.bytes(3L << 29)).isEqualTo("1.50 GB");
        assertThat(Amounts.bytes(-2_048L)).isEqualTo("−2.00 kB");
        assertThat(Amounts.bytes(null)).isEmpty();
    }

    @Test
    void cpuTimeBelowATickIsSaidToBeThat() {
        assertThat(Amounts.cpu(0L)).isEqualTo("<10 ms");
        assertThat(Amounts.cpu(40_000_000L)).isEqualTo("40 ms");
        assertThat(Amounts.cpu(49_700_000L)).as("rounded, not cut off").isEqualTo("50 ms");
        assertThat(Amounts.cpu(999_600_000L)).isEqualTo("1.00 s");
        assertThat(Amounts.cpu(1_230_000_000L)).isEqualTo("1.23 s");
    }

    @Test
    void ratiosHaveThreeDigits() {
        assertThat(Amounts.ratio(9.94)).isEqualTo("×9.94");
        assertThat(Amounts.ratio(9.97)).isEqualTo("×10.0");
        assertThat(Amounts.ratio(99.7)).isEqualTo("×100");
    }

    @ParameterizedTest
    @CsvSource({"0.153, 15 %", "-0.0994, 9.9 %", "0.0996, 10 %", "0.0005, 0.1 %", "0.00049, 0.05 %",
        "0.0000234, 0.002 %",
        "0, 0 %", "12.5, '1,250 %'"})
    void aPartIsAPercentageThatFitsBehindAnyWord(double part, String text) {
        assertThat(Amounts.percent(part)).isEqualTo(text);
    }

    @Test
    void aNumberThatIsLittleIsNotShownAsNone() {
        assertThat(Amounts.number(0.5)).isEqualTo("0.5");
        assertThat(Amounts.number(1 / 60.0)).isEqualTo("0.017");
        assertThat(Amounts.number(0.00001)).isEqualTo("0.00001");
        assertThat(Amounts.number(0)).isEqualTo("0");
    }
}
