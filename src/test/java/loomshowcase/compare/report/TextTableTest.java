package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private final TextTable table = new TextTable(List.of(
            new Column("model", false, 0), new Column("wall", true, 0), new Column("floor", true, 1),
            new Column("CPU", true, 2)));

    @Test
    void columnsAreAsWideAsTheirWidestText() {
        table.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        table.row(List.of("sequential", "10.0 s", "10 s", ""));
        assertThat(table.lines(80)).containsExactly(
                "  model         wall  floor    CPU",
                "  virtual     1.00 s    1 s  40 ms",
                "  sequential  10.0 s   10 s");
    }

    @Test
    void theLeastImportantColumnsGoFirst() {
        table.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        assertThat(table.lines(30)).containsExactly(
                "  model      wall    CPU",
                "  virtual  1.00 s  40 ms");
        assertThat(table.lines(20)).containsExactly(
                "  model      wall",
                "  virtual  1.00 s");
    }

    @Test
    void whatAlwaysStaysStaysHoweverNarrow() {
        table.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        assertThat(table.lines(5).getLast()).isEqualTo("  virtual  1.00 s");
    }

    @Test
    void wordsTakeThePlaceOfFiguresAndAreBroken() {
        table.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        table.words("platform", "not run: needs 100,000 platform threads");
        assertThat(table.lines(34)).containsExactly(
                "  model       wall  floor    CPU",
                "  virtual   1.00 s    1 s  40 ms",
                "  platform  not run: needs 100,000",
                "            platform threads");
    }
}
