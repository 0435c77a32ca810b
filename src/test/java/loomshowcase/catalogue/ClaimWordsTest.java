package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class ClaimWordsTest {

    private static final String GOOD = """
            # waiting inside a lock

            ## runs
            alone

            ## claim
            It pins.

            ## do
            Replace it.

            ## holds
            21 to 23.

            ## verdicts
            - before 21+: it pins
            - before 24+: it does not pin
            - after 25+: there is nothing
              to do

            ## notice
            - One carrier.

            ## forms
            - before: with the lock
            - after: without

            ## sources
            - JEP 491
            """;

    @Test
    void readsEachSection() {
        ClaimWords words = ClaimWords.read("good.md", GOOD);

        assertThat(words.shows()).isEqualTo("It pins.");
        assertThat(words.action()).isEqualTo("Replace it.");
        assertThat(words.holds()).isEqualTo("21 to 23.");
        assertThat(words.sources()).containsExactly("JEP 491");
    }

    @ParameterizedTest
    @CsvSource({"before, 21, it pins", "before, 23, it pins", "before, 24, it does not pin",
        "before, 27, it does not pin", "after, 27, there is nothing to do", "after, 24, ", "proof, 25, "})
    void aVerdictHoldsFromItsReleaseUntilTheNext(String kind, int feature, String verdict) {
        Verdicts verdicts = ClaimWords.read("good.md", GOOD).verdicts();

        assertThat(verdicts.expected(FormKind.named(kind).orElseThrow(), feature).orElse(null)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- before 24+: it     | - before 24: it      | good.md, line 17: a verdict is written",
        "- before 24+: it     | - bevore 24+: it     | good.md, line 17: a verdict is written",
        "- before 24+: it     | - before 24+: 3 times it | good.md, line 17: a verdict is written",
        "- before 24+: it     | - before 21+: it     | good.md, line 17: two verdicts for before from JDK 21 on",
        "## sources           | ## source            | good.md, line 28: '## source' is where the section",
        "- JEP 491            | ''                   | good.md, line 28: the section 'sources' is empty"})
    void namesTheFileAndTheLineOfAMistake(String right, String wrong, String message) {
        assertThatThrownBy(() -> ClaimWords.read("good.md", GOOD.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    @Test
    void theVerdictIsTheLastLineThatAFormPrints() {
        assertThat(Verdicts.in(List.of("One carrier.", "Verdict on JDK 25: it does not pin")))
                .contains("it does not pin");
        assertThat(Verdicts.in(List.of("Verdict on JDK 25: it does not pin", "One carrier."))).isEmpty();
        assertThat(Verdicts.in(List.of())).isEmpty();
    }
}
