package loomshowcase.cli.compare;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.text.Counts;

/**
 * How many tasks a run has: one number, or several that are swept.
 *
 * @param counts in order, each once
 */
record TaskCounts(List<Integer> counts) {

    /**
     * Reads {@code 10k} or {@code 10,1k,10k}.
     *
     * @throws IllegalArgumentException if one of them is no count, or is there twice; the message says which
     */
    static TaskCounts parse(String written) {
        List<Integer> counts = Stream.of(written.split(",", -1))
                .map(count -> Counts.parse(count, Counts.MOST)).toList();
        return new TaskCounts(Lists.eachOnce(counts, count -> Counts.text(count)).stream().sorted().toList());
    }

    boolean isSweep() {
        return counts.size() > 1;
    }
}
