package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 10", "10k, 10000", "1M, 1000000"})
    void readsWhatUsersWrite(String written, int count) {
        assertThat(Counts.parse(written, 10_000_000)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5k", "k", "", "10K", "11M", "9999999999", "99999999999", "ten"})
    void refusesWhatIsNoCountInRange(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Counts.parse(written, 10_000_000))
                .withMessageStartingWith("'" + written + "' is not a count");
    }

    @Test
    void groupsDigitsInEveryLocaleAlike() {
        assertThat(Counts.text(1_234_567)).isEqualTo("1,234,567");
    }
}
