package loomshowcase.compare.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** The worked example of the article "Percentile" in Wikipedia, section "The nearest-rank method". */
    @Test
    void theMedianOfThePublishedExample() {
        assertThat(Distribution.of(50, 15, 40, 20, 35))
                .isEqualTo(new Distribution(Map.of(Percentile.P50, 35L), 50L));
    }

    /** The second worked example there: of ten scores, the 50th percentile is the fifth. */
    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheTwo() {
        assertThat(Distribution.of(3, 6, 7, 8, 8, 10, 13, 15, 16, 20).median()).isEqualTo(8);
    }

    @Test
    void ninetyPercentTakesAHundredSamples() {
        assertThat(upTo(99).at(Percentile.P90)).isNull();
        assertThat(upTo(100)).returns(50L, Distribution::median).returns(90L, each -> each.at(Percentile.P90))
                .returns(null, each -> each.at(Percentile.P99)).returns(100L, Distribution::max);
    }

    @Test
    void ninetyNinePercentTakesAThousand() {
        assertThat(upTo(999).at(Percentile.P99)).isNull();
        assertThat(upTo(1_000)).returns(500L, Distribution::median).returns(900L, each -> each.at(Percentile.P90))
                .returns(990L, each -> each.at(Percentile.P99)).returns(1_000L, Distribution::max);
    }

    @Test
    void noSamplesHaveNoDistribution() {
        assertThat(Distribution.of()).isNull();
    }

    @Test
    void leavesTheSamplesAsTheyWere() {
        long[] samples = {3, 1, 2};
        Distribution.of(samples);
        assertThat(samples).containsExactly(3, 1, 2);
    }

    @Test
    void withoutItsTailItHasItsMedianAndItsGreatest() {
        assertThat(upTo(1_000).withoutTail()).isEqualTo(new Distribution(Map.of(Percentile.P50, 500L), 1_000L));
        assertThat(new Distribution(Map.of(), 7L).withoutTail()).isEqualTo(new Distribution(Map.of(), 7L));
    }

    private static Distribution upTo(long greatest) {
        return Distribution.of(LongStream.rangeClosed(1, greatest).toArray());
    }
}
