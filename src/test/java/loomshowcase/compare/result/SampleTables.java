package loomshowcase.compare.result;

import java.util.ArrayList;
import java.util.List;

/** Whole tables made up for tests. */
public final class SampleTables {

    private SampleTables() {}

    /** The comparison of the README's kind: all six models, ten sleeps, three JVMs for all but the first. */
    public static List<Cell> tenSleeps() {
        return List.of(
                Samples.with(Samples.cell("sequential", 10 * Samples.SECOND, 10_003 * Samples.MILLI), Status.MEASURED,
                        null, List.of(),
                        run -> Samples.withThreads(run, new Threads(0, 0, 0, 0), 9_002 * Samples.MILLI)),
                threeForks("platform", 1_004 * Samples.MILLI),
                threeForks("fixed-pool", 1_005 * Samples.MILLI),
                threeForks("cached-pool", 1_006 * Samples.MILLI),
                Samples.onCarriers(threeForks("virtual", 1_007 * Samples.MILLI)),
                Samples.onCarriers(threeForks("structured", 1_008 * Samples.MILLI)));
    }

    private static Cell threeForks(String model, long cold) {
        return Samples.forks(model, Samples.SECOND, List.of(cold, 1_002 * Samples.MILLI),
                List.of(cold + Samples.MILLI, 1_003 * Samples.MILLI),
                List.of(cold - Samples.MILLI, 1_002 * Samples.MILLI));
    }

    /** Ten, a hundred and a thousand sleeps, one after another, on a pool of up to 200, and on virtual threads. */
    public static List<Cell> sweep() {
        var cells = new ArrayList<Cell>();
        for (int tasks : List.of(10, 100, 1_000)) {
            Cell sequential =
                    Samples.at(tasks, Samples.cell("sequential", tasks * Samples.SECOND, tasks * Samples.SECOND), 1);
            cells.add(tasks < 1_000 ? sequential
                    : Samples.without(sequential, Status.NOT_RUN, "not run: needs at least 16 min 40 s"));
            int threads = Math.min(tasks, 200);
            long floor = Math.ceilDiv(tasks, threads) * Samples.SECOND;
            cells.add(Changed.of(
                    Samples.at(tasks, Samples.cell("fixed-pool", floor, floor + 20 * Samples.MILLI), threads),
                    "poolSize", threads, "label", "fixed-pool " + threads));
            cells.add(Samples.onCarriers(
                    Samples.at(tasks, Samples.cell("virtual", Samples.SECOND, 1_010 * Samples.MILLI), tasks)));
        }
        return cells;
    }
}
