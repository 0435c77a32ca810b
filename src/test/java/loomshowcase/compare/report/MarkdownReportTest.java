package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison as Markdown")
class MarkdownReportTest {

    @Test
    @DisplayName("has the command as one span of code, without escapes, whatever was typed")
    void command() {
        Results results = Changed.of(Samples.results(SampleTables.tenSleeps()), "command",
                List.of("compare", "--input", "\u001b[31m`a`\n\n# heading\u202e"));
        assertThat(new MarkdownReport(results, View.USUAL).text()).contains("'a' # heading")
                .doesNotContain("\u001b", "\u202e", "\n# heading");
    }
}
