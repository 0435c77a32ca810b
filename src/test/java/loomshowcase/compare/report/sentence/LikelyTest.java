package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each table is measured twice, on a quiet machine and while other programs used half of the processors. */
@DisplayName("What was observed while other programs used the processors is only most likely")
class LikelyTest {

    @Test
    @DisplayName("that models tie")
    void ties() {
        onlyMostLikely(SampleTables.tenSleeps(),
                "With 10 tasks, the 5 models that had all of them in flight at once tie");
        onlyMostLikely(Stream.of(walls("platform", 1_400), walls("virtual", 1_410))
                .map(cell -> Changed.of(cell, "traits", Samples.computing(2))).toList(), "platform and virtual tie");
    }

    @Test
    @DisplayName("which model is faster, but not that this cannot be told")
    void order() {
        onlyMostLikely(List.of(walls("platform", 1_400), walls("virtual", 1_000)), "virtual took 1.00 s and platform");
        List<Cell> few = List.of(Samples.cell("platform", SECOND, 1_400 * MILLI),
                Samples.cell("virtual", SECOND, 1_000 * MILLI));
        assertThat(said(busy(few)))
                .anyMatch(line -> line.startsWith("virtual took 1.00 s and platform 1.40 s: with one run "
                        + "each, that does not prove an order."));
    }

    @Test
    @DisplayName("with which sizes a pool ties")
    void pools() {
        List<Cell> pools = List.of(pool(5, 2_010), pool(10, 1_020), Samples.onCarriers(walls("virtual", 1_010)));
        onlyMostLikely(pools, "Of these sizes, fixed-pool ties with virtual from 10 threads on");
        onlyMostLikely(List.of(pools.getFirst(), pool(6, 2_010), pools.getLast()), "No pool of these sizes ties");
    }

    @Test
    @DisplayName("up to how many tasks models tie, and from how many on one takes longer, unless arithmetic says it")
    void sweeps() {
        List<Cell> sweep = Stream.of(10, 100).flatMap(tasks -> Stream.of(
                Samples.at(tasks, walls("platform", tasks == 10 ? 1_010 : 1_500), tasks),
                Samples.at(tasks, walls("virtual", 1_000), tasks))).toList();
        assertThat(swept(sweep)).containsExactly(
                "With 10 tasks, all concurrent models tie: virtual threads are not faster threads. What they change is how "
                        + "many you can afford.",
                "With 100 tasks, platform takes longer than virtual: 1.50 s against 1.00 s.");
        assertThat(swept(busy(sweep))).containsExactly(
                "Most likely, with 10 tasks, all concurrent models tie: virtual threads are not faster threads. What they "
                        + "change is how many you can afford.",
                "Most likely, with 100 tasks, platform takes longer than virtual: 1.50 s against 1.00 s.");
        assertThat(swept(busy(SampleTables.sweep())))
                .contains("With 1,000 tasks, fixed-pool 200 takes longer than virtual: "
                        + "5.02 s against 1.01 s. By arithmetic alone it takes at least 5 s.");
    }

    @Test
    @DisplayName("that a pool does as well as virtual threads at a rate, that it keeps up, and who answers sooner")
    void atARate() {
        onlyMostLikely(List.of(rate("fixed-pool", 200, 515), rate("virtual", 3_000, 512)),
                "At this rate, fixed-pool 10 does as well as virtual");
        List<Cell> apart = List.of(rate("fixed-pool", 200, 900), rate("virtual", 3_000, 512));
        onlyMostLikely(apart, "At this rate, fixed-pool 10 keeps up");
        assertThat(said(apart))
                .anyMatch(line -> line.endsWith(". That of virtual is lower than that of fixed-pool 10."));
        assertThat(said(busy(apart)))
                .anyMatch(line -> line.endsWith(". Most likely, that of virtual is lower than that of fixed-pool 10."));
    }

    @Test
    @DisplayName("why a pool fell behind that has threads enough, though it surely did")
    void fellBehind() {
        List<Cell> pool = List.of(Changed.of(rate("fixed-pool", 150, 900), "openLoop",
                new OpenLoop(300, 150.0, 150, 0.0, 30.0)));
        assertThat(said(pool)).first().asString().contains("as counted. The latency of fixed-pool 10 depends");
        assertThat(said(busy(pool))).first().asString()
                .contains("as counted. Other programs may be the reason. The latency of fixed-pool 10 depends");
    }

    @Test
    @DisplayName("what limits own tasks")
    void ownTasks() {
        onlyMostLikely(List.of(own("fixed-pool", 10, 400, 20), own("virtual", 200, 30, 28)),
                "The size of fixed-pool 10 is a limit: all of its threads are busy.");
        onlyMostLikely(List.of(own("fixed-pool", 50, 450, 110), own("virtual", 200, 445, 222)),
                "The limit is not the threads.");
        Cell limited = Changed.of(own("virtual", 10, 5_010, 500), "label", "virtual ≤10", "parameters",
                Map.of("measuredTaskNanos", 20 * MILLI, "concurrency", 10));
        onlyMostLikely(List.of(own("virtual", 200, 600, 300), limited), "virtual ≤10 took 5.01 s and virtual 600 ms");
    }

    /** Holds of what a quiet machine shows, with the same words behind it. */
    private static void onlyMostLikely(List<Cell> cells, String beginning) {
        String quiet = said(cells).stream().filter(line -> line.startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError(said(cells)));
        assertThat(said(busy(cells))).doesNotContain(quiet)
                .anyMatch(line -> line.startsWith("Most likely, ")
                        && line.toLowerCase(Locale.ROOT).endsWith(quiet.toLowerCase(Locale.ROOT)));
    }

    private static List<Cell> busy(List<Cell> cells) {
        return cells.stream().map(cell -> Changed.of(cell, "othersCpuShare", List.of(0.5))).toList();
    }

    private static List<String> said(List<Cell> cells) {
        return new Summary(Rows.of(cells)).sentences();
    }

    private static List<String> swept(List<Cell> cells) {
        return new SweepSummary(Sweep.of(cells)).sentences().stream().filter(line -> !line.contains("not run"))
                .toList();
    }

    /** A run in each of three JVMs. */
    private static Cell walls(String model, long millis) {
        return Samples.forks(model, SECOND, List.of(millis * MILLI), List.of(millis * MILLI), List.of(millis * MILLI));
    }

    private static Cell pool(int threads, long millis) {
        return Changed.of(walls("fixed-pool", millis), "poolSize", threads, "label", "fixed-pool " + threads,
                "floorNanos",
                Math.ceilDiv(10, threads) * SECOND);
    }

    private static Cell rate(String model, int concurrency, long tail) {
        Cell cell = walls(model, 10_000);
        return Changed.of(cell, "openLoop", new OpenLoop(300, 150.0, concurrency, 0.0, 0.0), "runs",
                cell.runs().stream().map(run -> Changed.of(run, "latencyNanos", new Distribution(
                        Map.of(Percentile.P50, 500 * MILLI, Percentile.P99, tail * MILLI), SECOND))).toList());
    }

    /** 200 calls of a task that takes 20 ms alone. */
    private static Cell own(String model, int inFlight, long wall, long service) {
        Cell cell = walls(model, wall);
        boolean pool = model.equals("fixed-pool");
        return Changed.of(cell, "tasks", 200, "workload", "task", "floorNanos", null, "traits", Traits.UNKNOWN,
                "parameters", Map.of("measuredTaskNanos", 20 * MILLI), "poolSize", pool ? inFlight : null, "label",
                pool ? "fixed-pool " + inFlight : model, "runs",
                cell.runs().stream()
                        .map(run -> Changed.of(run, "peakInFlight", inFlight, "completed", 200, "serviceNanos",
                                new Distribution(Map.of(Percentile.P50, service * MILLI), wall * MILLI), "latencyNanos",
                                new Distribution(
                                        Map.of(Percentile.P50, wall / 2 * MILLI, Percentile.P90, wall * 9 / 10 * MILLI),
                                        wall * MILLI),
                                "threads",
                                model.equals("virtual") ? new Threads(0, 2, 0, 0) : new Threads(inFlight, 0, 0, 0)))
                        .toList());
    }
}
