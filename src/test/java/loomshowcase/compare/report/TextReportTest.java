package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import loomshowcase.Golden;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void isLaidOutForTheWidth(int width) {
        List<String> lines = report(width, Samples.tenSleeps());
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        Golden.assertSame("compare/report/ten-sleeps-" + width + ".txt", String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "hi-IN-u-nu-deva"})
    void isTheSameInEveryLocale(String locale) {
        List<String> here = report(100, Samples.tenSleeps());
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(report(100, Samples.tenSleeps())).isEqualTo(here);
    }

    @Test
    void rowsWithoutFiguresSayWhy() {
        Cell platform = Samples.without(Samples.cell("platform", Samples.SECOND), Status.NOT_RUN,
                "not run: needs 100,000 platform threads, the cap is 16,382 (half of max_map_count / 2)");
        Cell failed = Samples.without(Samples.cell("cached-pool", Samples.SECOND), Status.FAILED,
                "no more native threads after 571 tasks");
        Golden.assertSame("compare/report/not-run.txt", String.join("\n", report(100, List.of(platform, failed,
                Samples.cell("virtual", Samples.SECOND, Samples.SECOND)))) + "\n");
    }

    @Test
    void aPartialResultSaysSo() {
        var partial = Results.of(true, List.of("compare"), Samples.environment(), Samples.planning(),
                Samples.tenSleeps());
        assertThat(new TextReport(partial, View.USUAL, UnaryOperator.identity()).lines(100).getLast())
                .isEqualTo("Interrupted: this is what was finished.");
    }

    private static List<String> report(int width, List<Cell> cells) {
        return new TextReport(Samples.results(cells), View.USUAL, UnaryOperator.identity()).lines(width);
    }
}
