package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.Test;

/** 300 requests a second of 500 ms each: Little's law asks for 150 at once. */
class ArrivalRateTest {

    private static final Cell SMALL = open("fixed-pool", 100, 100.0, 9_000L);
    private static final Cell VIRTUAL = open("virtual", 3_000, 0.0, 512L);

    @Test
    void saysWhoCanNeverKeepUpAndWhoDoesThenWhatTheRateNeedsAndWhatTheOthersTook() {
        assertThat(said(SMALL, VIRTUAL)).containsExactly(
                "fixed-pool 10 cannot keep up: it runs at most 100 tasks at once, so the queue grows by 100 tasks a "
                        + "second (counted: 98). The latency of fixed-pool 10 depends on how long the run lasts.",
                "virtual keeps up.",
                "300 tasks a second need 150 in flight at once: arrivals per second, times seconds per task (Little's "
                        + "law).",
                "p99 latency, counted from the intended arrival: virtual 512 ms.");
    }

    @Test
    void whatAllTasksShareIsNamedWhereThatHoldsThemUpAndNotTheModel() {
        Cell sequential = open("sequential", 1, 298.0, 1L);
        assertThat(said(held(Samples.sharing(40), SMALL), held(Samples.sharing(40), VIRTUAL), sequential))
                .containsSubsequence(
                        "No thread model can keep up: with 40 connections, 80 tasks end each second, and the queue "
                                + "grows by 220. The latency of fixed-pool 10 and virtual depends on how long the run "
                                + "lasts.",
                        "sequential cannot keep up: it runs at most 1 task at once, so the queue grows by 298 tasks a "
                                + "second (counted: 98). The latency of sequential depends on how long the run lasts.");
        assertThat(said(held(Samples.computing(40), SMALL))).anyMatch(line -> line.contains("with 40 cores, "));
        assertThat(said(held(Samples.SLEEPS, SMALL))).anyMatch(line -> line.contains("with 40 at once, "));
    }

    @Test
    void aPoolThatIsEnoughIsSaidToDoAsWell() {
        assertThat(said(open("fixed-pool", 200, 0.0, 515L), VIRTUAL)).contains(
                "At this rate, fixed-pool 10 does as well as virtual: it runs up to 200 tasks at once, and 150 are "
                        + "needed.");
        assertThat(said(open("fixed-pool", 200, 0.0, 900L), VIRTUAL)).noneMatch(line -> line.contains("as well"))
                .contains("At this rate, fixed-pool 10 keeps up: it runs up to 200 tasks at once, and 150 are needed.");
        assertThat(said(open("fixed-pool", 200, 0.0, 900L))).anyMatch(line -> line.contains("keeps up"));
    }

    /** 150 and twice its root. */
    @Test
    void aPoolWithoutRoomForChanceIsEnoughForEvenArrivalsOnly() {
        String only = " That holds for evenly spaced arrivals; users who come at random may need 175.";
        assertThat(said(open("fixed-pool", 150, 0.0, 515L), VIRTUAL)).contains(
                "At this rate, fixed-pool 10 does as well as virtual: it runs up to 150 tasks at once, and 150 are "
                        + "needed." + only);
        assertThat(said(open("fixed-pool", 174, 0.0, 515L), VIRTUAL)).anyMatch(line -> line.endsWith(only));
        assertThat(said(open("fixed-pool", 175, 0.0, 515L), VIRTUAL)).noneMatch(line -> line.endsWith(only));
        assertThat(said(Changed.of(open("fixed-pool", 150, 0.0, 515L), "traits", Samples.computing(2))))
                .as("cores are its limit")
                .noneMatch(line -> line.endsWith(only));
    }

    @Test
    void whatAllTasksShareIsNamedToo() {
        Cell pool = Changed.of(open("fixed-pool", 50, 0.0, 515L), "openLoop", new OpenLoop(10, 5.0, 50, 0.0, null));
        assertThat(said(on(Samples.sharing(8), pool))).contains(
                "At this rate, fixed-pool 10 keeps up: it runs up to 50 tasks at once, which share 8 connections, and "
                        + "5 are needed.");
        assertThat(said(on(Samples.computing(1), pool)))
                .anyMatch(line -> line.contains("50 tasks at once, which share 1 core, "));
        assertThat(said(on(Samples.computing(64), pool))).anyMatch(line -> line.contains("50 tasks at once, and"));
    }

    @Test
    void aPoolWhoseQueueGrewAsCountedFellBehindWhateverTheArithmeticSays() {
        Cell pool = Changed.of(open("fixed-pool", 150, 0.0, null), "openLoop",
                new OpenLoop(300, 150.0, 150, 0.0, 30.0));
        assertThat(said(pool, VIRTUAL)).noneMatch(line -> line.contains("as well")).contains(
                "fixed-pool 10 fell behind: it runs up to 150 tasks at once, but the queue grew by 30 tasks a second, "
                        + "as counted. The latency of fixed-pool 10 depends on how long the run lasts.");
        assertThat(new ModelTable(Rows.of(List.of(pool)), new Baseline("sequential")).sheet().toString())
                .contains("+30/s");
    }

    /** The database with ten connections: 20 ms a call alone, 600 calls a second, 440 of them served. */
    @Test
    void aQueueInsideOwnTasksIsNotBlamedOnTheThreads() {
        Cell pool = own("fixed-pool", 50, 160.0);
        Cell virtual = own("virtual", 1_800, 158.0);
        assertThat(said(pool, virtual)).startsWith(
                "No model keeps up with 600 tasks a second, and the limit is not the threads: about 442 end each second. A "
                        + "task takes 20.0 ms alone, so about 9 are served at once, although fixed-pool 10 runs up to 50 "
                        + "and virtual up to 1,800. The others wait inside the task for something that all share, such as "
                        + "a connection; more threads only lengthen that queue.",
                "The latency of fixed-pool 10 and virtual depends on how long the run lasts.",
                "600 tasks a second need 12 in flight at once: arrivals per second, times seconds per task (Little's "
                        + "law).");
        assertThat(said(own("fixed-pool", 10, 150.0), own("virtual", 1_800, 0.0))).contains(
                "fixed-pool 10 fell behind: it runs up to 10 tasks at once, and 12 are needed, so the queue grew by 150 "
                        + "tasks a second, as counted. The latency of fixed-pool 10 depends on how long the run lasts.");
        assertThat(said(virtual, own("fixed-pool", 20, 0.0))).first().asString()
                .startsWith("virtual does not keep up with 600 tasks a second");
    }

    @Test
    void ownTasksThatComputeWaitForCoresAndNotForAConnection() {
        Cell busy = Samples.with(own("virtual", 1_800, 158.0), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "cpuNanos", run.wallNanos() * 19 / 2));
        assertThat(said(busy)).first().asString().startsWith("No model keeps up with 600 tasks a second")
                .endsWith("The tasks compute: they kept 10 cores busy, and no thread model adds cores.");
    }

    @Test
    void whatFewerThanThreeJvmsShowIsMostLikely() {
        Cell virtual = own("virtual", 1_800, 158.0);
        assertThat(said(oneJvm(virtual))).first().asString()
                .startsWith("Most likely, no model keeps up with 600 tasks a second, and the limit is not the threads");
        assertThat(said(oneJvm(virtual), own("fixed-pool", 20, 0.0))).first().asString()
                .startsWith("Most likely, virtual does not keep up with 600 tasks a second");
        assertThat(said(SMALL, oneJvm(VIRTUAL))).contains("Most likely, virtual keeps up.");
    }

    private static Cell oneJvm(Cell cell) {
        return Changed.of(cell, "runs", cell.runs().subList(0, 1));
    }

    private static Cell own(String model, int concurrency, double growth) {
        return Changed.of(open(model, concurrency, 0.0, 900L), "openLoop",
                new OpenLoop(600, 12.0, concurrency, null, growth), "traits", Traits.UNKNOWN,
                "parameters", Map.of("measuredTaskNanos", 20 * MILLI));
    }

    @Test
    void saysNoPercentileThatTooFewTasksStandBehind() {
        assertThat(said(open("virtual", 3_000, 0.0, null))).singleElement().asString().startsWith("300 tasks a second");
    }

    @Test
    void saysNothingOfTasksThatArriveAllAtOnce() {
        assertThat(ArrivalRate.sentences(Rows.of(SampleTables.tenSleeps()))).isEmpty();
        assertThat(ConcurrentModels.tie(Rows.of(List.of(VIRTUAL, VIRTUAL)))).isEmpty();
        assertThat(ConcurrentModels.overlap(Rows.of(List.of(
                Samples.openLoop(Samples.cell("sequential", SECOND, 10 * SECOND)), VIRTUAL)))).isEmpty();
    }

    private static Cell on(Traits traits, Cell cell) {
        return Changed.of(cell, "traits", traits);
    }

    /** Of the 300 that arrive, 80 end. */
    private static Cell held(Traits traits, Cell cell) {
        return Changed.of(cell, "traits", traits, "openLoop",
                new OpenLoop(300, 150.0, cell.openLoop().concurrency(), 220.0, 0.0));
    }

    private static List<String> said(Cell... cells) {
        return ArrivalRate.sentences(Rows.of(List.of(cells))).toList();
    }

    private static Cell open(String model, int concurrency, double growth, Long p99Millis) {
        Cell cell = Samples.with(Samples.forks(model, SECOND, List.of(10 * SECOND), List.of(10 * SECOND),
                List.of(10 * SECOND)), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "latencyNanos", new Distribution(p99Millis == null
                        ? Map.of(Percentile.P50, 500 * MILLI)
                        : Map.of(Percentile.P50, 500 * MILLI, Percentile.P99, p99Millis * MILLI), 600 * MILLI)));
        return Changed.of(cell, "openLoop",
                new OpenLoop(300, 150.0, concurrency, growth, growth == 0 ? null : Double.valueOf(98.3)));
    }
}
