package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loomshowcase.benchmark.TwoVariants;
import loomshowcase.compare.report.figure.RankTest;
import loomshowcase.compare.result.Spread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the wall times of JVMs from how far recorded ones lay from their median, with a seed: always the same. */
@DisplayName("Seven JVMs of each variant, which spread by 3 % as recorded ones did,")
@Tag("once")
class RankTestPowerTest {

    private static final Path RECORDED = Path.of("docs", "decisions", "two-variants.txt");
    private static final double SPREAD = 0.03;
    private static final int FORKS = 7;

    private static double[] deviations;

    private final Random random = new Random(20_261_129);

    @BeforeAll
    static void readRecordedDeviations() throws Exception {
        double[] recorded = TwoVariants.read(RECORDED).stream().flatMap(part -> IntStream
                .range(0, part.millis().size()).mapToObj(variant -> part.rounds().stream()
                        .map(round -> round.get(variant)).toList()))
                .flatMapToDouble(walls -> {
                    long median = Spread.median(walls);
                    return walls.stream().mapToDouble(wall -> (double) wall / median - 1);
                }).toArray();
        assertThat(recorded).hasSizeGreaterThan(200);
        double mean = DoubleStream.of(recorded).average().orElseThrow();
        double spread = Math.sqrt(DoubleStream.of(recorded).map(each -> (each - mean) * (each - mean)).average()
                .orElseThrow());
        deviations = DoubleStream.of(recorded).map(each -> (each - mean) * SPREAD / spread).toArray();
        assertThat(Math.sqrt(DoubleStream.of(deviations).map(each -> each * each).average().orElseThrow()))
                .isCloseTo(SPREAD, within(1e-9));
    }

    @Test
    @DisplayName("find a change of 10 % at least nine times in ten, in either direction")
    void power() {
        assertThat(found(1_000, 1.1)).isGreaterThanOrEqualTo(900);
        assertThat(found(1_000, 1 / 1.1)).isGreaterThanOrEqualTo(900);
    }

    @Test
    @DisplayName("differ from themselves at most 8 times in 200")
    void falseAlarms() {
        assertThat(found(200, 1)).isLessThanOrEqualTo(8);
        assertThat(found(5_000, 1)).as("2 in 100, and a bit for chance").isLessThanOrEqualTo(120);
    }

    private long found(int comparisons, double factor) {
        return IntStream.range(0, comparisons).filter(i -> RankTest.of(walls(1), walls(factor)).differ()).count();
    }

    private List<Long> walls(double factor) {
        return IntStream.range(0, FORKS).mapToObj(fork -> Math.round(200_000_000 * factor
                * (1 + deviations[random.nextInt(deviations.length)]))).toList();
    }
}
