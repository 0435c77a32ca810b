package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import loomshowcase.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class TextTimelineTest {

    @ParameterizedTest
    @CsvSource({"80, true", "80, false", "100, true", "100, false", "160, true", "160, false"})
    void looksAsItDid(int width, boolean unicode) {
        String name = "timeline/%s-%d.txt".formatted(unicode ? "unicode" : "ascii", width);
        String drawn = text(Timelines.startAndJoin(), width, unicode)
                + "\n" + text(Timelines.everything(), width, unicode);

        Golden.assertSame(name, drawn);
    }

    @Test
    void looksTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = text(Timelines.tenThousand(), 100, true);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text(Timelines.tenThousand(), 100, true)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasNoLineThatIsTooLongOrEndsInBlanks(boolean unicode) {
        for (int width = TextTimeline.LEAST_WIDTH; width < 250; width++) {
            for (Timeline timeline : List.of(
                    Timelines.startAndJoin(), Timelines.everything(), Timelines.tenThousand())) {
                int longest = width;
                assertThat(TextTimeline.lines(timeline, width, unicode)).allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(longest).isEqualTo(line.stripTrailing()).doesNotContain("\n"));
            }
        }
    }

    @Test
    void isNotDrawnNarrowerThanItsLeastWidth() {
        assertThat(TextTimeline.lines(Timelines.everything(), 3, true))
                .isEqualTo(TextTimeline.lines(Timelines.everything(), TextTimeline.LEAST_WIDTH, true));
    }

    @Test
    void isPlainAsciiWhereThatIsAsked() {
        assertThat(text(Timelines.everything(), 80, false)).matches("[ -~\n]*");
    }

    @Test
    void showsFortyThreadsAndCountsTheOthers() {
        List<String> lines = TextTimeline.lines(Timelines.tenThousand(), 80, true);

        assertThat(lines).filteredOn(line -> line.startsWith("virtual #")).hasSize(40);
        assertThat(lines).contains("… and 9,960 more");
    }

    private static String text(Timeline timeline, int width, boolean unicode) {
        return String.join("\n", TextTimeline.lines(timeline, width, unicode)) + "\n";
    }
}
