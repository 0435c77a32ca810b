package loomshowcase.compare.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far runs of a cell differ in one figure. Runs in the same JVM share its compiled code and its memory layout, so
 * they are not independent samples: the spread is that of the forks, each represented by the median of its runs.
 *
 * @param runs    how many runs have the figure, at least 1
 * @param median  of all those runs
 * @param medians of each JVM that did some of them, from the least to the greatest
 */
public record Spread(int runs, long median, List<Long> medians) {

    public Spread {
        medians = List.copyOf(medians);
    }

    /** With fewer forks than this on either side, two cells are never told apart. */
    public static final int ENOUGH_FORKS = 3;

    private static final int ENOUGH_FORKS_OF_SEVERAL = 5;

    /** How two cells compare in a figure. */
    public enum Verdict {
        /** At least one of them was done in too few JVMs to say anything. */
        TOO_FEW_FORKS,
        /** They differ by no more than forks of one cell do. */
        NO_DIFFERENCE_SEEN,
        /** Every fork of the first is below every fork of the second, by more than forks of one cell differ by. */
        LESS,
        /** Every fork of the first is above every fork of the second, by more than forks of one cell differ by. */
        MORE
    }

    /** The spread of a figure over runs of one cell; empty if no run has the figure. */
    public static Optional<Spread> of(Collection<Run> runs, Function<Run, Long> figure) {
        Map<Integer, List<Long>> byFork = runs.stream().filter(run -> figure.apply(run) != null)
                .collect(Collectors.groupingBy(Run::fork, TreeMap::new,
                        Collectors.mapping(figure, Collectors.toList())));
        if (byFork.isEmpty()) {
            return Optional.empty();
        }
        List<Long> all = byFork.values().stream().flatMap(List::stream).toList();
        List<Long> medians = byFork.values().stream().map(Spread::median).sorted().toList();
        return Optional.of(new Spread(all.size(), median(all), medians));
    }

    /** In how many JVMs the runs were done. */
    public int forks() {
        return medians.size();
    }

    /** The smallest median of a fork. */
    public long least() {
        return medians.getFirst();
    }

    /** The greatest median of a fork. */
    public long most() {
        return medians.getLast();
    }

    /**
     * The median: the middle one of an odd number of values; the mean of the two in the middle of an even number,
     * rounded down.
     *
     * @return {@code null} if all values are {@code null}
     */
    public static Long median(Collection<Long> values) {
        List<Long> sorted = values.stream().filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        long lower = sorted.get((sorted.size() - 1) / 2);
        long upper = sorted.get(sorted.size() / 2);
        return lower + Math.floorDiv(upper - lower, 2);
    }

    /** The distance between the smallest and the greatest fork. */
    public long range() {
        return most() - least();
    }

    /**
     * Whether a sentence may tell two cells apart: both have at least {@value #ENOUGH_FORKS} forks, all forks of one are
     * below all forks of the other, and the medians are further apart than the forks of either cell. Without that
     * distance, chance alone separates 3 from 3 equal forks once in 10 times, and 5 from 5 once in 126: a million sleeps
     * once appeared to be "faster" in a scope on one JDK and slower in a scope on the other.
     */
    public Verdict comparedWith(Spread other) {
        return comparedWith(other, ENOUGH_FORKS);
    }

    /**
     * How many forks it takes on either side to tell the fastest of some rows from the slowest. These two were chosen
     * because they are far apart, so chance has more to choose from: with three forks each, it separates two equal rows
     * in 5 of 100 tables, but the extremes of six equal rows in 18; with five forks each, in 1.
     */
    public static int enoughForks(int rows) {
        return rows > 2 ? ENOUGH_FORKS_OF_SEVERAL : ENOUGH_FORKS;
    }

    /** The same, with at least {@code enough} forks on either side. */
    public Verdict comparedWith(Spread other, int enough) {
        if (forks() < enough || other.forks() < enough) {
            return Verdict.TOO_FEW_FORKS;
        }
        boolean beyond = Math.abs(median - other.median) > Math.max(range(), other.range());
        if (beyond && isBelow(other)) {
            return Verdict.LESS;
        }
        return beyond && other.isBelow(this) ? Verdict.MORE : Verdict.NO_DIFFERENCE_SEEN;
    }

    /** Whether each fork is below each fork of the other. */
    public boolean isBelow(Spread other) {
        return most() < other.least();
    }

    /** This median as a multiple of the other one. */
    public double ratioTo(Spread other) {
        return (double) median / other.median;
    }
}
