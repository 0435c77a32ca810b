package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static final Cell MEASURED = Samples.cell("virtual", Samples.SECOND, Samples.SECOND);
    private static final Cell NOT_RUN = Samples.without(MEASURED, Status.NOT_RUN, "not run: no time");

    @Test
    void endsWith1IfNoRowWasRun() {
        assertThat(exitCode(NOT_RUN, NOT_RUN)).isEqualTo(1);
        assertThat(exitCode(MEASURED, NOT_RUN)).isZero();
    }

    @Test
    void endsWith1IfARowOrOneOfItsJvmsFailed() {
        assertThat(exitCode(MEASURED, Samples.without(MEASURED, Status.FAILED, "killed"))).isEqualTo(1);
        Cell some = new Cell(MEASURED.row(), MEASURED.load(), new Cell.Outcome(Status.MEASURED, "1 of 3 JVMs failed",
                List.of(), MEASURED.outcome().planned(), null), null, null, null, MEASURED.perFork(), MEASURED.runs());
        assertThat(exitCode(some)).isEqualTo(1);
    }

    private static int exitCode(Cell... cells) {
        View view = null;
        return new Output(Exports.to(null, null, view), view, true, Optional.empty())
                .exitCode(Samples.results(List.of(cells)));
    }
}
