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
 * What some runs of a cell show of one figure. Runs in one JVM share its compiled code and its luck, so that they are
 * no independent looks at the cell: the spread is that of the forks, each taken at the median of its runs.
 *
 * @param runs   how many have the figure, at least 1
 * @param forks  the JVMs that they were done in, at least 1
 * @param median of all those runs
 * @param least  the least median of a fork
 * @param most   the greatest median of a fork
 */
public record Spread(int runs, int forks, long median, long least, long most) {

    /** Under so many forks on either side, no two cells are told apart. */
    public static final int ENOUGH_FORKS = 3;

    private static final int ENOUGH_FORKS_OF_SEVERAL = 5;

    /** How two cells compare in a figure of which less is better. */
    public enum Verdict {
        /** One of them, or both, were done in too few JVMs to say anything. */
        TOO_FEW_FORKS,
        /** They lie no further apart than forks of one cell do. */
        NO_DIFFERENCE_SEEN,
        /** Every fork of the first is below every fork of the second, by more than forks of one cell differ by. */
        LESS,
        /** Every fork of the first is above every fork of the second, by more than forks of one cell differ by. */
        MORE
    }

    /** The spread of a figure over some runs of one cell; empty if none of them has it. */
    public static Optional<Spread> of(Collection<Run> runs, Function<Run, Long> figure) {
        Map<Integer, List<Long>> byFork = runs.stream().filter(run -> figure.apply(run) != null)
                .collect(Collectors.groupingBy(Run::fork, TreeMap::new,
                        Collectors.mapping(figure, Collectors.toList())));
        if (byFork.isEmpty()) {
            return Optional.empty();
        }
        List<Long> all = byFork.values().stream().flatMap(List::stream).toList();
        List<Long> medians = byFork.values().stream().map(Spread::median).sorted().toList();
        return Optional.of(new Spread(all.size(), byFork.size(), median(all), medians.getFirst(), medians.getLast()));
    }

    /**
     * The median: the middle one of an odd number of values; the mean of the two in the middle of an even number,
     * rounded down.
     *
     * @return {@code null} if there are no values but {@code null}
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

    /** From the least fork to the greatest. */
    public long range() {
        return most - least;
    }

    /**
     * Whether a sentence may tell two cells apart: at least {@value #ENOUGH_FORKS} forks on both sides, no fork of one
     * among those of the other, and the medians further apart than the forks of either are. Without that distance
     * chance alone would do with 3 and 3 alike forks once in ten times, and with 5 and 5 once in 126: a million sleeps
     * were seen to be «faster» in a scope on one JDK and without on the other.
     */
    public Verdict comparedWith(Spread other) {
        return comparedWith(other, ENOUGH_FORKS);
    }

    /**
     * Forks on either side under which the least and the greatest of so many rows are not told apart. They were chosen
     * for lying apart: with three forks each, chance would do for two rows alike in 5 of 100 tables, but for the
     * extremes of six in 18; with five forks each, in 1.
     */
    public static int enoughForks(int rows) {
        return rows > 2 ? ENOUGH_FORKS_OF_SEVERAL : ENOUGH_FORKS;
    }

    /** The same with more forks asked for. */
    public Verdict comparedWith(Spread other, int enough) {
        if (forks < enough || other.forks < enough) {
            return Verdict.TOO_FEW_FORKS;
        }
        boolean beyond = Math.abs(median - other.median) > Math.max(range(), other.range());
        if (beyond && most < other.least) {
            return Verdict.LESS;
        }
        return beyond && least > other.most ? Verdict.MORE : Verdict.NO_DIFFERENCE_SEEN;
    }

    /** How many times the other's median this one's is. */
    public double ratioTo(Spread other) {
        return (double) median / other.median;
    }
}
