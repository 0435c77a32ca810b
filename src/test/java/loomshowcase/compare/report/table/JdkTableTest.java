package loomshowcase.compare.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class JdkTableTest {

    private static final Jdk JDK_21 = new Jdk(21, "21.0.13", "Debian", List.of());

    @Test
    void saysOnWhichJdkARowHasNoFiguresAndWhy() {
        Cell measured = Samples.cell("virtual", Samples.SECOND, Samples.SECOND);

        List<String> lines = lines(measured,
                on(JDK_21, Samples.without(measured, Status.NOT_RUN, "not run: no compiler")));

        assertThat(lines).anyMatch(line -> line.strip().equals("virtual  on 21: not run: no compiler"))
                .anyMatch(line -> line.contains("1.00 s"));
    }

    @Test
    void saysAReasonOnceThatHoldsOnEveryJdkAndEachOfSeveral() {
        Cell cell = Samples.without(Samples.cell("virtual", Samples.SECOND, Samples.SECOND), Status.FAILED,
                "it was killed");

        assertThat(lines(cell, on(JDK_21, cell))).filteredOn(line -> line.contains("virtual")).singleElement()
                .asString().endsWith("virtual  it was killed");
        assertThat(lines(cell, on(JDK_21, Samples.without(cell, Status.NOT_RUN, "not run: too new"))))
                .anyMatch(line -> line.endsWith("on 25: it was killed"))
                .anyMatch(line -> line.endsWith("on 21: not run: too new"));
    }

    private static List<String> lines(Cell... cells) {
        return new TextTable(new JdkTable(ByJdk.of(List.of(cells))).sheet()).lines(120);
    }

    private static Cell on(Jdk jdk, Cell cell) {
        return new Cell(new Cell.Row(jdk, cell.model(), cell.label(), cell.poolSize(), cell.row().variant()),
                cell.load(), cell.outcome(),
                cell.openLoop(), cell.held(), cell.retained(), cell.perFork(), cell.runs());
    }
}
