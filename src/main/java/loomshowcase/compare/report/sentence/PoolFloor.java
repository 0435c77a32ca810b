package loomshowcase.compare.report.sentence;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** That a pool which is smaller than the number of tasks takes long by arithmetic, and not because of its threads. */
final class PoolFloor implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> pools = rows.concurrent().stream().filter(row -> row.row().poolSize() != null).toList();
        if (pools.size() != 1 || !rows.closed()) {
            return List.of();
        }
        Figures pool = pools.getFirst();
        return rows.trusted("virtual")
                .filter(virtual -> rows.together().contains(virtual) && isSlowByArithmetic(pool, virtual))
                .map(virtual -> ("%s lets %s of the %s in at once, so that %s is the least it can take: that is "
                        + "arithmetic, and no fault of platform threads. virtual let all of them in, and took %s.")
                        .formatted(pool.label(), Counts.text(pool.row().poolSize()), rows.tasksText(),
                                Durations.text(Duration.ofNanos(pool.row().floorNanos())),
                                Amounts.nanos(virtual.wall())))
                .stream().toList();
    }

    private static boolean isSlowByArithmetic(Figures pool, Figures virtual) {
        return pool.row().poolSize() < pool.row().tasks() && pool.row().floorNanos() != null
                && pool.row().floorNanos() > virtual.wall() && !Tie.between(pool.row().floorNanos(), virtual.wall());
    }
}
