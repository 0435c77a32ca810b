package loomshowcase.compare.result;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How one figure is distributed over the tasks of a run, exactly: from all samples, not from classes of them.
 *
 * @param percentiles those that enough tasks stand behind, in the unit that the field's name gives
 * @param max         the greatest
 */
public record Distribution(Map<Percentile, Long> percentiles, Long max) implements Serializable {

    public Distribution {
        var copy = new EnumMap<Percentile, Long>(Percentile.class);
        percentiles.forEach((percentile, value) -> {
            if (value != null) {
                copy.put(percentile, value);
            }
        });
        percentiles = Collections.unmodifiableMap(copy);
    }

    /** The distribution of some samples, which stay as they are; {@code null} if there are none. */
    public static Distribution of(long... samples) {
        if (samples.length == 0) {
            return null;
        }
        long[] sorted = samples.clone();
        Arrays.sort(sorted);
        var percentiles = new EnumMap<Percentile, Long>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            if (percentile.isTakenOf(sorted.length)) {
                percentiles.put(percentile, percentile.of(sorted));
            }
        }
        return new Distribution(percentiles, sorted[sorted.length - 1]);
    }

    /** The percentile; {@code null} if too few tasks stand behind it. */
    public Long at(Percentile percentile) {
        return percentiles.get(percentile);
    }

    /** The same without what lies above the median, but for the greatest. */
    public Distribution withoutTail() {
        return new Distribution(median() == null ? Map.of() : Map.of(Percentile.median(), median()), max);
    }

    public Long median() {
        return at(Percentile.median());
    }
}
