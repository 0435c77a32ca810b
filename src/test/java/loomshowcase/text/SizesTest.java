package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "500kB, 500000", "100MB, 100000000", "2GB, 2000000000", "3 m, 3000000"})
    void readsWhatUsersWrite(String written, long bytes) {
        assertThat(Sizes.parse(written)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1, 1 byte", "1000, 1 kB", "1500, 1500 bytes", "1500000, 1500 kB", "64000000, 64 MB",
        "2000000000, 2 GB", "5000000000000, 5000 GB"})
    void showsThemWithoutLoss(long bytes, String shown) {
        assertThat(Sizes.text(bytes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5MB", "MB", "", "1TB", "9999999999"})
    void refusesWhatIsNoSize(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sizes.parse(written))
                .withMessageStartingWith("'" + written + "' is not a size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0MB"})
    void refusesNothing(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sizes.parse(written))
                .withMessage("'" + written + "' is too small: a size is at least 1 byte");
    }
}
