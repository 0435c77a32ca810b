package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {

    /** A letter for each run: w if it is warm. */
    @ParameterizedTest
    @CsvSource({
        "1000 960,                --, 4 % less than the first but 40 ms",
        "1000 996 995,            -ww, less than 5 ms apart",
        "1000 995 991,            --w, the first two are 5 ms apart",
        "2000 1500 1200 1199 1300, ---ww, once warm it stays so",
        "20 17 16.5 16.4,         --ww, 3 ms are 15 % of the wall",
        "1000,                    -, one run is the cold one"})
    void whereTasksOnlyWaitTwoInARowAreWithinFivePercentAndFiveMilliseconds(String walls, String warm, String why) {
        assertThat(marked(walls, true)).as(why).isEqualTo(warm);
    }

    @ParameterizedTest
    @CsvSource({
        "1000 960,      -w, 4 % apart",
        "1000 950,      --, 50 of 950 is more than 5 %",
        "1000 1049,     -w, less than 5 % of the lesser",
        "3000 2000 1500 1490, ---w, three that fall and one that does not"})
    void elsewhereFivePercentAreEnough(String walls, String warm, String why) {
        assertThat(marked(walls, false)).as(why).isEqualTo(warm);
    }

    @Test
    void theFirstRunOfAForkIsNeverComparedWithTheForkBefore() {
        List<Run> runs = new ArrayList<>(fork(0, 1_000, 1_001));
        runs.addAll(fork(1, 1_001, 1_002));
        assertThat(text(WarmUp.marked(runs, true))).isEqualTo("-w-w");
    }

    @Test
    void aCellHasSettledIfEveryForkHas() {
        List<Run> runs = new ArrayList<>(fork(0, 1_000, 1_001));
        assertThat(WarmUp.settled(WarmUp.marked(runs, true))).isTrue();
        runs.addAll(fork(1, 2_000, 1_001));
        assertThat(WarmUp.settled(WarmUp.marked(runs, true))).isFalse();
    }

    @Test
    void whereNoForkDidTwoRunsNobodyKnows() {
        List<Run> runs = new ArrayList<>(fork(0, 1_000));
        runs.addAll(fork(1, 1_000));
        assertThat(WarmUp.settled(WarmUp.marked(runs, true))).isNull();
        runs.addAll(fork(2, 1_000, 1_000));
        assertThat(WarmUp.settled(WarmUp.marked(runs, true))).as("the one that did").isTrue();
    }

    private static String marked(String walls, boolean onlyWaits) {
        List<Run> runs = Arrays.stream(walls.split(" "))
                .map(wall -> Samples.run(0, false, Math.round(Double.parseDouble(wall) * Samples.MILLI))).toList();
        return text(WarmUp.marked(runs, onlyWaits));
    }

    private static List<Run> fork(int fork, long... millis) {
        return LongStream.of(millis).mapToObj(wall -> Samples.run(fork, false, wall * Samples.MILLI)).toList();
    }

    private static String text(List<Run> marked) {
        return marked.stream().map(run -> run.warm() ? "w" : "-").collect(Collectors.joining());
    }
}
