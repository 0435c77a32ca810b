package loomshowcase.compare.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private final Sheet.Builder<List<String>> sheet = new Sheet.Builder<>("", List.of(
            Column.words("model", row -> row.get(0)), Column.figure("wall", row -> row.get(1)),
            Column.figure("floor", 1, row -> row.get(2)), Column.figure("CPU", 2, row -> row.get(3))));

    @Test
    void columnsAreAsWideAsTheirWidestText() {
        sheet.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        sheet.row(List.of("sequential", "10.0 s", "10 s", ""));
        assertThat(lines(80)).containsExactly(
                "  model         wall  floor    CPU",
                "  virtual     1.00 s    1 s  40 ms",
                "  sequential  10.0 s   10 s");
    }

    @Test
    void theLeastImportantColumnsGoFirst() {
        sheet.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        assertThat(lines(30)).containsExactly(
                "  model      wall    CPU",
                "  virtual  1.00 s  40 ms");
        assertThat(lines(20)).containsExactly(
                "  model      wall",
                "  virtual  1.00 s");
    }

    @Test
    void columnsOfTheSameImportanceGoTogether() {
        var pair = new Sheet.Builder<List<String>>("", List.of(Column.words("model", row -> row.get(0)),
                Column.figure("CPU, 21", 1, row -> row.get(1)), Column.figure("CPU, 25", 1, row -> row.get(2))));
        pair.row(List.of("virtual", "40 ms", "50 ms"));
        assertThat(new TextTable(pair.build()).lines(26)).containsExactly("  model", "  virtual");
        assertThat(new TextTable(pair.build()).lines(27)).last().isEqualTo("  virtual    40 ms    50 ms");
    }

    @Test
    void whatAlwaysStaysStaysHoweverNarrow() {
        sheet.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        assertThat(lines(5).getLast()).isEqualTo("  virtual  1.00 s");
    }

    @Test
    void wordsTakeThePlaceOfFiguresAndAreBroken() {
        sheet.row(List.of("virtual", "1.00 s", "1 s", "40 ms"));
        sheet.messageRow("platform", "not run: needs 100,000 platform threads");
        assertThat(lines(34)).containsExactly(
                "  model       wall  floor    CPU",
                "  virtual   1.00 s    1 s  40 ms",
                "  platform  not run: needs 100,000",
                "            platform threads");
    }

    @Test
    void aColumnInWhichNothingWasMeasuredIsLeftOut() {
        sheet.row(List.of("virtual", "1.00 s", "", "40 ms"));
        sheet.messageRow("platform", "not run");
        assertThat(lines(80)).containsExactly(
                "  model       wall    CPU",
                "  virtual   1.00 s  40 ms",
                "  platform  not run");
    }

    @Test
    void otherSignsMayBeLonger() {
        sheet.row(List.of("virtual ≤5", "1.00 s", "1 s", "40 ms"));
        sheet.row(List.of("sequential", "5.00 s", "5 s", "40 ms"));
        assertThat(new TextTable(sheet.build().in(text -> text.replace("≤", "<="))).lines(80)).containsExactly(
                "  model          wall  floor    CPU",
                "  virtual <=5  1.00 s    1 s  40 ms",
                "  sequential   5.00 s    5 s  40 ms");
    }

    private List<String> lines(int width) {
        return new TextTable(sheet.build()).lines(width);
    }
}
