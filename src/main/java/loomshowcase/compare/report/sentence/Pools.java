package loomshowcase.compare.report.sentence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;
import loomshowcase.text.Listed;

/** Compares fixed-size pools with virtual threads, if all tasks arrive at once. */
final class Pools {

    private Pools() {}

    /** The pools, from the smallest to the largest. */
    private static List<Figures> in(Rows rows) {
        return rows.concurrent().stream().filter(row -> row.cell().poolSize() != null)
                .sorted(Comparator.comparing(row -> row.cell().poolSize())).toList();
    }

    /** That a pool with fewer threads than tasks takes long because of its size, not because of platform threads. */
    static Optional<String> floor(Rows rows) {
        List<Figures> pools = in(rows);
        if (pools.size() != 1 || !rows.isClosedLoop()) {
            return Optional.empty();
        }
        Figures pool = pools.getFirst();
        return rows.trusted("virtual")
                .filter(virtual -> rows.withAllInFlight().contains(virtual) && isSlowByArithmetic(pool, virtual))
                .map(virtual -> ("%s runs at most %s of the %s at once, so it takes at least %s. That is "
                        + "arithmetic, not a fault of platform threads. virtual ran all of them at once and took %s.")
                        .formatted(pool.label(), size(pool), rows.tasksText(),
                                Durations.text(Duration.ofNanos(pool.cell().floorNanos())),
                                Amounts.nanos(virtual.wall())));
    }

    private static boolean isSlowByArithmetic(Figures pool, Figures virtual) {
        return pool.cell().poolSize() < pool.cell().tasks() && pool.cell().floorNanos() != null
                && pool.cell().floorNanos() > virtual.wall() && !Tie.between(pool.cell().floorNanos(), virtual.wall());
    }

    /** From which size on a pool ties with virtual threads. */
    static Optional<String> sweep(Rows rows) {
        List<Figures> pools = in(rows);
        return pools.size() < 2 || !rows.isClosedLoop() ? Optional.empty()
                : rows.trusted("virtual").map(virtual -> Likely.ifBusy(sweep(pools, virtual),
                        Stream.concat(pools.stream(), Stream.of(virtual)).toList()));
    }

    private static String sweep(List<Figures> pools, Figures virtual) {
        List<Figures> tied = pools.stream().filter(pool -> Tie.between(pool.wall(), virtual.wall())).toList();
        if (tied.isEmpty()) {
            Figures nearest = pools.stream()
                    .min(Comparator.comparing(pool -> Math.abs(pool.wall() - virtual.wall()))).orElseThrow();
            return "No pool of these sizes ties with virtual, which took %s. The nearest, %s, took %s.".formatted(
                    Amounts.nanos(virtual.wall()), nearest.label(), Amounts.nanos(nearest.wall()));
        }
        if (tied.size() == pools.size()) {
            return "Every pool of these sizes ties with virtual: %s threads are enough for %s tasks."
                    .formatted(size(pools.getFirst()), Counts.text(virtual.cell().tasks()));
        }
        List<Figures> others = pools.stream().filter(pool -> !tied.contains(pool)).toList();
        boolean fromOneOn = others.getLast().cell().poolSize() < tied.getFirst().cell().poolSize();
        return fromOneOn
                ? ("Of these sizes, fixed-pool ties with virtual from %s threads on: it took %s, and virtual took %s. "
                        + "With %s threads it took %s.").formatted(size(tied.getFirst()),
                                Amounts.nanos(tied.getFirst().wall()), Amounts.nanos(virtual.wall()),
                                size(others.getLast()), Amounts.nanos(others.getLast().wall()))
                : "fixed-pool ties with virtual at %s threads, but not at %s.".formatted(sizes(tied), sizes(others));
    }

    private static String size(Figures pool) {
        return Counts.text(pool.cell().poolSize());
    }

    private static String sizes(List<Figures> pools) {
        return Listed.and(pools.stream().map(Pools::size).toList());
    }
}
