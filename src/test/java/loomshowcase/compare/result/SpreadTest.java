package loomshowcase.compare.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomshowcase.compare.result.Spread.Verdict;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** The two worked examples of the article "Median" in Wikipedia, section "Finite set of numbers". */
    @Test
    void theMedianOfThePublishedExamples() {
        assertThat(Spread.median(List.of(1L, 3L, 3L, 6L, 7L, 8L, 9L))).isEqualTo(6);
        assertThat(Spread.median(List.of(10L, 20L, 30L, 40L, 50L, 60L, 80L, 90L))).isEqualTo(45);
    }

    @Test
    void theMedianDoesNotMindTheOrderNorWhatIsMissing() {
        assertThat(Spread.median(Arrays.asList(9L, null, 1L, 3L))).isEqualTo(3);
        assertThat(Spread.median(List.of())).isNull();
        assertThat(Spread.median(Arrays.asList((Long) null))).isNull();
        assertThat(Spread.median(List.of(Long.MAX_VALUE, Long.MAX_VALUE - 2))).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void isThatOfTheForksAndNotOfTheirRuns() {
        List<Run> runs = new ArrayList<>();
        runs.addAll(fork(0, 100, 12, 10));
        runs.addAll(fork(1, 200, 14, 16));
        assertThat(Spread.of(runs, Run::wallNanos)).contains(new Spread(6, 15, List.of(12L, 16L)));
    }

    @Test
    void runsWithoutTheFigureAreNotAmongThem() {
        List<Run> runs = List.of(Samples.run(0, true, 1), Changed.of(Samples.run(1, true, 1), "cpuNanos", null));
        assertThat(Spread.of(runs, run -> run.resources().cpuNanos()).orElseThrow().forks()).isEqualTo(1);
        assertThat(Spread.of(runs, run -> null)).isEmpty();
    }

    /** What measuring.md says of rows that are all alike, with normally distributed walls. */
    @Test
    void theExtremesOfSeveralRowsNeedMoreForksBecauseChanceSetsThemApart() {
        assertThat(setApartByChance(2, 3)).isBetween(0.03, 0.06);
        assertThat(setApartByChance(6, 3)).isBetween(0.15, 0.21);
        assertThat(setApartByChance(6, Spread.enoughForks(6))).isLessThan(0.02);
        assertThat(Spread.enoughForks(2)).isEqualTo(3);
    }

    /** The part of 20,000 tables in which the row with the least median is told apart from that with the greatest. */
    private static double setApartByChance(int rows, int forks) {
        var random = new Random(1);
        int apart = 0;
        for (int table = 0; table < 20_000; table++) {
            List<Spread> all = Stream.generate(() -> spread(LongStream
                    .generate(() -> (long) (1e9 + 1e6 * random.nextGaussian())).limit(forks).toArray()))
                    .limit(rows).sorted(Comparator.comparing(Spread::median)).toList();
            apart += all.getFirst().comparedWith(all.getLast()) == Verdict.LESS ? 1 : 0;
        }
        return apart / 20_000.0;
    }

    @Test
    void twoForksOnOneSideTellNothingHoweverFarApart() {
        assertThat(spread(1, 2).comparedWith(spread(100, 101, 102))).isEqualTo(Verdict.TOO_FEW_FORKS);
        assertThat(spread(100, 101, 102).comparedWith(spread(1, 2))).isEqualTo(Verdict.TOO_FEW_FORKS);
    }

    @Test
    void manyRunsInOneForkAreOneFork() {
        var many = Spread.of(fork(0, 1, 1, 1, 1, 1, 1), Run::wallNanos).orElseThrow();
        assertThat(many.comparedWith(spread(100, 101, 102))).isEqualTo(Verdict.TOO_FEW_FORKS);
    }

    @Test
    void apartIsWhatLiesBeyondEveryForkOfTheOther() {
        assertThat(spread(10, 11, 12).comparedWith(spread(13, 30, 31))).isEqualTo(Verdict.LESS);
        assertThat(spread(13, 30, 31).comparedWith(spread(10, 11, 12))).isEqualTo(Verdict.MORE);
    }

    /** The walls of a million sleeps in milliseconds, as recorded once on JDK 25: a scope, and an executor. */
    @Test
    void mediansNoFurtherApartThanForksOfOneCellAreNoDifference() {
        assertThat(spread(5_997, 7_365, 7_725).comparedWith(spread(8_237, 8_316, 9_107)))
                .isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(spread(8_237, 8_316, 9_107).comparedWith(spread(5_997, 7_365, 7_725)))
                .isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
    }

    @Test
    void oneForkAmongThoseOfTheOtherIsNoDifference() {
        assertThat(spread(10, 11, 14).comparedWith(spread(13, 20, 30))).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(spread(10, 11, 13).comparedWith(spread(13, 20, 30))).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
        assertThat(spread(13, 20, 30).comparedWith(spread(10, 11, 13))).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
    }

    @Test
    void theRatioIsThatOfTheMedians() {
        assertThat(spread(10, 20, 90).ratioTo(spread(4, 5, 6))).isEqualTo(4.0);
        assertThat(spread(10, 20, 90).range()).isEqualTo(80);
    }

    private static Spread spread(long... walls) {
        List<Run> runs = new ArrayList<>();
        LongStream.of(walls).forEach(wall -> runs.add(Samples.run(runs.size(), true, wall)));
        return Spread.of(runs, Run::wallNanos).orElseThrow();
    }

    private static List<Run> fork(int fork, long... walls) {
        return LongStream.of(walls).mapToObj(wall -> Samples.run(fork, true, wall)).toList();
    }
}
