package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A measured amount in three digits")
class DigitsTest {

    @ParameterizedTest
    @CsvSource({"1004999999, 1.00", "1005000000, 1.01", "9994999999, 9.99", "9995000000, 10.0", "99949999999, 99.9",
        "99950000000, 100", "4996000, 0.00", "5000000, 0.01", "999499999, 1.00", "994999999, 0.99"})
    @DisplayName("is rounded half up")
    void halfUp(long nanos, String seconds) {
        assertThat(Digits.three(nanos, 1e9)).isEqualTo(seconds);
    }

    @Test
    @DisplayName("is rounded once, from the whole amount")
    void once() {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            long amount = (long) Math.pow(10, 6 * random.nextDouble()) * 1_000 + random.nextInt(1_000);
            String shown = Digits.three(amount, 1e6);
            int places = shown.contains(".") ? shown.length() - shown.indexOf('.') - 1 : 0;
            assertThat(shown).as("%s", amount)
                    .isEqualTo(BigDecimal.valueOf(amount, 6).setScale(places, RoundingMode.HALF_UP).toPlainString());
        }
    }
}
