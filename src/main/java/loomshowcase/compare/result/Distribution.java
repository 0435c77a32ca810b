package loomshowcase.compare.result;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How one figure is distributed over the tasks of a run. It is exact: computed from all samples, not from a histogram.
 *
 * @param percentiles those for which there were enough tasks; their unit is in the name of the field
 * @param max         the greatest sample
 */
public record Distribution(Map<Percentile, Long> percentiles, Long max) {

    public Distribution {
        var copy = new EnumMap<Percentile, Long>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            if (percentiles.get(percentile) != null) {
                copy.put(percentile, percentiles.get(percentile));
            }
        }
        percentiles = Collections.unmodifiableMap(copy);
    }

    /** The distribution of some samples, which are not changed; {@code null} if there are none. */
    public static Distribution of(long... samples) {
        if (samples.length == 0) {
            return null;
        }
        long[] sorted = samples.clone();
        Arrays.sort(sorted);
        var percentiles = new EnumMap<Percentile, Long>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            if (percentile.hasEnough(sorted.length)) {
                percentiles.put(percentile, percentile.of(sorted));
            }
        }
        return new Distribution(percentiles, sorted[sorted.length - 1]);
    }

    /** The percentile; {@code null} if there were too few tasks for it. */
    public Long at(Percentile percentile) {
        return percentiles.get(percentile);
    }

    /** The same without the percentiles above the median; the greatest sample stays. */
    public Distribution withoutTail() {
        return new Distribution(median() == null ? Map.of() : Map.of(Percentile.median(), median()), max);
    }

    public Long median() {
        return at(Percentile.median());
    }
}
