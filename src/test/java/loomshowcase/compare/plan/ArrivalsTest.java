package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loomshowcase.compare.fork.CellLog;
import loomshowcase.compare.fork.ForkResult;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.OpenRun;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.connections.Connections;
import loomshowcase.compare.workload.task.UserTask;
import loomshowcase.text.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /**
     * The first three are the small shop of the article "Little's law" in Wikipedia, with seconds for its hours: 10
     * customers an hour who stay half an hour, 20 who do, and 20 who stay a quarter. The last is the README's question.
     */
    @ParameterizedTest
    @CsvSource({
        "10/s, 500, 5",
        "20/s, 500, 10",
        "20/s, 250, 5",
        "40/min, 30000, 20",
        "300/s, 500, 150"})
    void neededConcurrencyIsLittlesLaw(String rate, long millis, double needed) {
        OpenLoop openLoop = openLoop(PlannedCells.sleepsAt(rate, "virtual", 1_000, 200, Duration.ofMillis(millis)));
        assertThat(openLoop.neededConcurrency()).isEqualTo(needed, within(1e-9));
        assertThat(openLoop.queueGrowthPerSecond()).isZero();
        assertThat(openLoop.canNeverKeepUp()).isFalse();
    }

    @Test
    void aPoolOf200KeepsUpWith300ASecondOfHalfASecondEach() {
        OpenLoop openLoop = openLoop(PlannedCells.sleepsAt("300/s", "fixed-pool", 1_000, 200, HALF_A_SECOND));
        assertThat(openLoop).isEqualTo(new OpenLoop(300, 150.0, 200, 0.0, null));
    }

    @Test
    void aPoolBelowTheNeededConcurrencyNeverKeepsUp() {
        OpenLoop openLoop = openLoop(PlannedCells.sleepsAt("300/s", "fixed-pool", 1_000, 100, HALF_A_SECOND));
        assertThat(openLoop.queueGrowthPerSecond()).as("200 a second go out").isEqualTo(100, within(1e-9));
        assertThat(openLoop.canNeverKeepUp()).isTrue();
        assertThat(
                openLoop(PlannedCells.sleepsAt("300/s", "sequential", 1_000, 1, HALF_A_SECOND)).queueGrowthPerSecond())
                .isEqualTo(298, within(1e-9));
    }

    /** With a time-out too, as long as nothing runs into it. */
    @ParameterizedTest
    @ValueSource(strings = {"0s", "30s"})
    void tenConnectionsServeAHundredASecondHoweverManyAreLetIn(String acquireTimeout) {
        OpenLoop openLoop = openLoop(tenConnectionsAt("200/s", acquireTimeout));
        assertThat(openLoop.queueGrowthPerSecond()).isEqualTo(100, within(1e-6));
        assertThat(openLoop.heldUpByTheWork()).isTrue();
        assertThat(openLoop.servedAtOnce()).isEqualTo(10);
        assertThat(openLoop(tenConnectionsAt("100/s", acquireTimeout)).canNeverKeepUp()).as("just enough").isFalse();
    }

    @Test
    void whereTasksGaveUpTheQueueDoesNotGrowForEver() {
        Run gaveUp = Samples.withFailures(queued(0), 9,
                List.of(new TaskFailure("no connection", 1, "none came free", "Let no more tasks in.")));
        assertThat(Arrivals.of(tenConnectionsAt("200/s", "1s")).orElseThrow().openLoop(List.of(gaveUp))
                .queueGrowthPerSecond()).isNull();
    }

    private static PlannedCell tenConnectionsAt(String rate, String acquireTimeout) {
        var connections = new Connections(10, Duration.ofMillis(100), Durations.parse(acquireTimeout));
        return PlannedCells.at(rate, PlannedCells.of("virtual", connections, new Size(1_000, 200)));
    }

    @Test
    void fewTasksDoNotMakeAModelNarrow() {
        OpenLoop openLoop = openLoop(PlannedCells.sleepsAt("300/s", "virtual", 10, 10, HALF_A_SECOND));
        assertThat(openLoop.concurrency()).isEqualTo(10);
        assertThat(openLoop.canNeverKeepUp()).isFalse();
    }

    /** Played through by hand, event by event, for every pool up to the number of tasks. */
    @ParameterizedTest
    @CsvSource({"10/s, 500, 23", "10/s, 50, 23", "7/s, 330, 40", "1000/s, 1, 17"})
    void theFloorIsWhenTheLastTaskEndsIfNothingIsLate(String rate, long millis, int tasks) {
        for (int pool = 1; pool <= tasks; pool++) {
            PlannedCell cell = PlannedCells.sleepsAt(rate, "fixed-pool", tasks, pool, Duration.ofMillis(millis));
            assertThat(cell.floor()).as("pool of %s", pool)
                    .contains(Duration.ofNanos(played(Rate.parse(rate), millis * Samples.MILLI, tasks, pool)));
        }
    }

    private static long played(Rate rate, long each, int tasks, int pool) {
        long[] ends = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            long free = task < pool ? 0 : ends[task - pool];
            ends[task] = Math.max(rate.arrival(task), free) + each;
        }
        return IntStream.range(0, tasks).mapToLong(task -> ends[task]).max().orElseThrow();
    }

    @Test
    void whereAllArriveAtOnceThereIsNoneOfThis() {
        assertThat(Arrivals.of(PlannedCells.sleeps("virtual", 10, 10, HALF_A_SECOND))).isEmpty();
    }

    @Test
    void whereTheTimeOfATaskIsUnknownNothingIsComputed() {
        PlannedCell arriving = PlannedCells.at("10/s", PlannedCells.unknown("virtual"));
        assertThat(openLoop(arriving)).isEqualTo(new OpenLoop(10, null, 10, null, null));
        assertThat(arriving.floor()).isEmpty();
    }

    @Test
    void theQueueIsAlsoCounted() {
        PlannedCell cell = PlannedCells.sleepsAt("300/s", "virtual", 1_000, 200, HALF_A_SECOND);
        List<Run> runs = List.of(queued(1), queued(90), queued(30));
        OpenLoop openLoop = Arrivals.of(cell).orElseThrow().openLoop(runs);
        assertThat(openLoop.observedQueueGrowthPerSecond()).as("30 in two seconds").isEqualTo(15);
        assertThat(openLoop.fellBehind()).as("15 is not over 5 % of 300").isFalse();
        assertThat(Arrivals.of(cell).orElseThrow().openLoop(List.of(queued(31))).fellBehind()).isTrue();
    }

    /** Ten connections serve 440 of 600 calls a second of 20 ms, whatever the threads: nothing waits before it begins. */
    @Test
    void aQueueInsideTheTasksIsCounted() {
        OpenRun database = new OpenRun(null, Samples.SECOND, 0, 92, 172);
        assertThat(database.growthPerSecond(600, 20 * Samples.MILLI)).isEqualTo(160, within(1e-9));
        assertThat(database.growthPerSecond(600, null)).isEqualTo(160, within(1e-9));
    }

    @Test
    void tasksInFlightAreNoQueue() {
        assertThat(new OpenRun(null, Samples.SECOND, 0, 75, 150).growthPerSecond(300, 500 * Samples.MILLI))
                .as("what the time of a task asks for").isZero();
        assertThat(new OpenRun(null, Samples.SECOND, 0, 40, 40).growthPerSecond(300, 20 * Samples.MILLI))
                .as("slower than alone, but steady").isZero();
        assertThat(new OpenRun(null, Samples.SECOND, 0, 40, 10).growthPerSecond(300, null)).isZero();
    }

    @Test
    void filesOfEarlierVersionsCountWhatHadNotBegun() {
        assertThat(new OpenRun(null, 2 * Samples.SECOND, 30, null, null).growthPerSecond(300, null)).isEqualTo(15);
    }

    @Test
    void theNeedOfAnOwnTaskRestsOnTheMeasuredTimeOfACall() {
        var task = new UserTask("com.acme.FetchOrder", List.of(), Duration.ofMillis(20));
        PlannedCell arriving = PlannedCells.at("600/s", PlannedCells.of("virtual", task, new Size(1_000, 10)));
        assertThat(openLoop(arriving)).isEqualTo(new OpenLoop(600, 12.0, 1_000, null, null));
        assertThat(arriving.floor()).as("a call may be quicker the next time").isEmpty();
    }

    private static Run queued(int tasks) {
        return Changed.of(Samples.run(0, true, Samples.SECOND), "openLoop",
                new OpenRun(null, 2 * Samples.SECOND, tasks, 150, 150 + tasks));
    }

    @Test
    void aGrowingQueueHasNoPercentileAboveTheMedian() {
        PlannedCell cell = PlannedCells.sleepsAt("300/s", "fixed-pool", 1_000, 100, HALF_A_SECOND);
        PlannedCell wide = PlannedCells.sleepsAt("300/s", "fixed-pool", 1_000, 200, HALF_A_SECOND);
        var latency = new Distribution(
                Map.of(Percentile.P50, 1L, Percentile.P90, 2L, Percentile.P99, 3L), 4L);
        Run run = Changed.of(queued(0), "latencyNanos", latency, "waitNanos", latency, "serviceNanos", latency);
        var withoutTail = new Distribution(Map.of(Percentile.P50, 1L), 4L);
        assertThat(only(cell, run).taskTimes().latencyNanos()).isEqualTo(withoutTail);
        assertThat(only(cell, run).taskTimes().waitNanos()).isEqualTo(withoutTail);
        assertThat(only(cell, run).taskTimes().serviceNanos()).as("service knows no queue").isEqualTo(latency);
        assertThat(only(wide, run).taskTimes().latencyNanos()).isEqualTo(latency);
        assertThat(only(wide, Changed.of(run, "openLoop", queued(500).openLoop())).taskTimes().latencyNanos())
                .isEqualTo(withoutTail);
    }

    private static Run only(PlannedCell cell, Run run) {
        var log = new CellLog(cell);
        log.add(new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(run), null), Duration.ZERO);
        return log.toCell(Samples.jdk25(), false).runs().getFirst();
    }

    private static OpenLoop openLoop(PlannedCell cell) {
        return Arrivals.of(cell).orElseThrow().openLoop(List.of());
    }
}
