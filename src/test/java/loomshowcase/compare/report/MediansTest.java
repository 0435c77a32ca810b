package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void isTheMiddleOne() {
        assertThat(Medians.wall(Samples.cell("virtual", 1, 30, 10, 20))).isEqualTo(20);
    }

    @Test
    void isTheMeanOfTheMiddleTwo() {
        assertThat(Medians.wall(Samples.cell("virtual", 1, 40, 10, 30, 20))).isEqualTo(25);
    }

    @Test
    void isBlankWhereNoRunHasTheFigure() {
        Cell cell = Samples.cell("virtual", 1, List.of(Samples.bare(10), Samples.bare(20)));
        assertThat(Medians.of(cell, Run::cpuNanos)).isNull();
    }
}
