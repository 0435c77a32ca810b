package loomshowcase.cli.compare;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import loomshowcase.text.Counts;

/**
 * The number of tasks of a run: one number, or several that are swept.
 *
 * @param counts in order, each once
 */
record TaskCounts(List<Integer> counts) {

    /**
     * Reads {@code 10k} or {@code 10,1k,10k}.
     *
     * @throws IllegalArgumentException if one of them is not a count, or is there twice; the message says which
     */
    static TaskCounts parse(String written) {
        List<Integer> counts = Stream.of(written.split(",", -1))
                .map(count -> Counts.parse(count, Counts.MOST)).toList();
        return new TaskCounts(eachOnce(counts, count -> Counts.text(count)).stream().sorted().toList());
    }

    /** @throws IllegalArgumentException if something is in a list twice, which is most likely a typing mistake */
    static <T> List<T> eachOnce(List<T> list, Function<T, String> name) {
        var seen = new HashSet<T>();
        for (T each : list) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException(name.apply(each) + " is in the list twice");
            }
        }
        return list;
    }

    boolean isSweep() {
        return counts.size() > 1;
    }
}
