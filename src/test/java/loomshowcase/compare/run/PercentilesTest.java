package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import loomshowcase.compare.result.Distribution;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    /** The worked example of the article «Percentile» in Wikipedia, section «The nearest-rank method». */
    @Test
    void theMedianOfThePublishedExample() {
        assertThat(Percentiles.of(new long[] {50, 15, 40, 20, 35})).isEqualTo(new Distribution(35L, null, null, 50L));
    }

    /** The second worked example there: of ten scores, the 50th percentile is the fifth. */
    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheTwo() {
        assertThat(Percentiles.of(new long[] {3, 6, 7, 8, 8, 10, 13, 15, 16, 20}).p50()).isEqualTo(8);
    }

    @Test
    void ninetyPercentTakesAHundredSamples() {
        assertThat(Percentiles.of(LongStream.rangeClosed(1, 99).toArray()).p90()).isNull();
        assertThat(Percentiles.of(LongStream.rangeClosed(1, 100).toArray()))
                .isEqualTo(new Distribution(50L, 90L, null, 100L));
    }

    @Test
    void ninetyNinePercentTakesAThousand() {
        assertThat(Percentiles.of(LongStream.rangeClosed(1, 999).toArray()).p99()).isNull();
        assertThat(Percentiles.of(LongStream.rangeClosed(1, 1000).toArray()))
                .isEqualTo(new Distribution(500L, 900L, 990L, 1000L));
    }

    @Test
    void noSamplesHaveNoDistribution() {
        assertThat(Percentiles.of(new long[0])).isNull();
    }

    @Test
    void leavesTheSamplesAsTheyWere() {
        long[] samples = {3, 1, 2};
        Percentiles.of(samples);
        assertThat(samples).containsExactly(3, 1, 2);
    }
}
