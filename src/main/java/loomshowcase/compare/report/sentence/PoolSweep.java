package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** From which size on a pool ties with virtual threads. */
final class PoolSweep implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> pools = rows.concurrent().stream().filter(row -> row.row().poolSize() != null)
                .sorted(Comparator.comparing(row -> row.row().poolSize())).toList();
        if (pools.size() < 2 || !rows.closed()) {
            return List.of();
        }
        return rows.trusted("virtual").map(virtual -> said(pools, virtual)).stream().toList();
    }

    private static String said(List<Figures> pools, Figures virtual) {
        List<Figures> tied = pools.stream().filter(pool -> Tie.closely(pool.wall(), virtual.wall())).toList();
        if (tied.isEmpty()) {
            Figures nearest = pools.stream()
                    .min(Comparator.comparing(pool -> Math.abs(pool.wall() - virtual.wall()))).orElseThrow();
            return "No pool of these sizes ties with virtual, which took %s; %s, the nearest, took %s.".formatted(
                    Amounts.nanos(virtual.wall()), nearest.label(), Amounts.nanos(nearest.wall()));
        }
        if (tied.size() == pools.size()) {
            return "Every pool of these sizes ties with virtual: %s threads are enough for %s tasks."
                    .formatted(size(pools.getFirst()), Counts.text(virtual.row().tasks()));
        }
        List<Figures> others = pools.stream().filter(pool -> !tied.contains(pool)).toList();
        boolean fromOneOn = others.getLast().row().poolSize() < tied.getFirst().row().poolSize();
        return fromOneOn
                ? "From %s threads on, of these sizes, fixed-pool ties with virtual: it took %s and virtual %s. With "
                        .formatted(size(tied.getFirst()), Amounts.nanos(tied.getFirst().wall()),
                                Amounts.nanos(virtual.wall()))
                        + size(others.getLast()) + " it took " + Amounts.nanos(others.getLast().wall()) + "."
                : "fixed-pool ties with virtual at %s threads, and not at %s.".formatted(sizes(tied), sizes(others));
    }

    private static String size(Figures pool) {
        return Counts.text(pool.row().poolSize());
    }

    private static String sizes(List<Figures> pools) {
        return Listed.and(pools.stream().map(PoolSweep::size).toList());
    }
}
