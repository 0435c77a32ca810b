package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import org.junit.jupiter.api.Test;

/** What is said of a pool that is smaller than the number of tasks, and of several sizes of it. */
class PoolsTest {

    private static final Cell VIRTUAL = Samples.onCarriers(of("virtual", null, 1_000, SECOND, 1_010 * MILLI));

    @Test
    void thatItTakesLongIsSaidToBeArithmetic() {
        assertThat(Pools.floor(Rows.of(List.of(pool(200, 5_020), VIRTUAL))).stream().toList()).containsExactly(
                "fixed-pool 200 runs at most 200 of the 1,000 tasks at once, so it takes at least 5 s. That is "
                        + "arithmetic, not a fault of platform threads. virtual ran all of them at once and took "
                        + "1.01 s.");
    }

    @Test
    void aPoolThatLetsAllTasksInIsNoMatterOfArithmetic() {
        assertThat(Pools.floor(Rows.of(List.of(pool(1_000, 1_600), VIRTUAL)))).isEmpty();
    }

    @Test
    void fromWhichSizeOnItTies() {
        assertThat(sweep(pool(200, 5_020), pool(500, 2_010), pool(1_000, 1_030))).containsExactly(
                "Of these sizes, fixed-pool ties with virtual from 1,000 threads on: it took 1.03 s, and virtual took "
                        + "1.01 s. With 500 threads it took 2.01 s.");
    }

    @Test
    void thatItTiesAtEverySizeOrAtNone() {
        assertThat(sweep(pool(1_000, 1_020), pool(2_000, 1_020))).containsExactly(
                "Every pool of these sizes ties with virtual: 1,000 threads are enough for 1,000 tasks.");
        assertThat(sweep(pool(200, 5_020), pool(500, 2_010))).containsExactly("No pool of these sizes ties with "
                + "virtual, which took 1.01 s. The nearest, fixed-pool 500, took 2.01 s.");
    }

    /** 200 sleeps of 1 ms: ten threads need 20 ms. */
    @Test
    void shortWallsAreNoTieWhereAPoolTakesAlmostTwiceAsLong() {
        Cell virtual = of("virtual", null, 200, MILLI, 14 * MILLI);
        List<Cell> cells = List.of(of("fixed-pool", 10, 200, 20 * MILLI, 26 * MILLI),
                of("fixed-pool", 50, 200, 4 * MILLI, 17 * MILLI), virtual);
        assertThat(Pools.sweep(Rows.of(cells)).stream().toList()).containsExactly("Of these sizes, fixed-pool ties "
                + "with virtual from 50 threads on: it took 17.0 ms, and virtual took 14.0 ms. With 10 threads it took "
                + "26.0 ms.");
    }

    @Test
    void sizesThatTieHereAndThereAreNamed() {
        assertThat(sweep(pool(500, 1_020), pool(800, 1_900), pool(1_000, 1_020))).containsExactly(
                "fixed-pool ties with virtual at 500 and 1,000 threads, but not at 800.");
    }

    @Test
    void aServerAtItsLimitTakesItsRowsOutOfEverySentence() {
        Cell bound = Samples.with(pool(500, 2_010), Status.MEASURED, null, List.of("server-bound"), run -> run);
        assertThat(sweep(pool(200, 5_020), bound)).isEmpty();
    }

    @Test
    void manyThreadsAreCounted() {
        Cell platform = Samples.with(of("platform", null, 1_000, SECOND, 1_050 * MILLI), Status.MEASURED, null,
                List.of(), run -> Samples.withThreads(run, new Threads(1_000, 0, 0, 1), MILLI));
        assertThat(Costs.threads(Rows.of(List.of(platform, VIRTUAL))).stream().toList()).containsExactly(
                "platform needed 1,000 platform threads; virtual ran the same 1,000 tasks on 2 carrier threads.");
        assertThat(Costs.threads(Rows.of(SampleTables.tenSleeps()))).isEmpty();
    }

    private static List<String> sweep(Cell... pools) {
        var cells = new ArrayList<>(List.of(pools));
        cells.add(VIRTUAL);
        return Pools.sweep(Rows.of(cells)).stream().toList();
    }

    private static Cell pool(int threads, long millis) {
        return of("fixed-pool", threads, Math.min(threads, 1_000),
                Math.ceilDiv(1_000, threads) * SECOND, millis * MILLI);
    }

    private static Cell of(String model, Integer threads, int peak, long floor, long wall) {
        Cell cell = Samples.with(Samples.cell(model, floor, wall), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "peakInFlight", peak, "completed", 1_000));
        return Changed.of(cell, "tasks", 1_000, "poolSize", threads,
                "label", threads == null ? model : model + " " + threads);
    }
}
