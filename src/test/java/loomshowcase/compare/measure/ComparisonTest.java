package loomshowcase.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.PlannedRuns;
import loomshowcase.compare.result.Planning;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Test;

/** How cells are run and what becomes of them, with scripted forks in place of JVMs. */
class ComparisonTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private static final HeldTasks HELD = new HeldTasks(10, 15_000L, 200_000L, 10, 163_840L, null);

    private final List<String> order = new ArrayList<>();
    private long now;

    @Test
    void runsEachCellInTheOrderOfThePlan() throws InterruptedException {
        Results results = comparison(ONE, "sequential", "platform", "virtual").run(this::good, silent());
        assertThat(order).containsExactly("sequential 0", "platform 0", "virtual 0");
        assertThat(results.partial()).isFalse();
        assertThat(results.cells()).extracting(Cell::status).containsOnly(Status.MEASURED);
        assertThat(results.cells()).allSatisfy(cell -> assertThat(cell.runs()).hasSize(2));
    }

    @Test
    void everyCellHasItsFirstForkBeforeAnyHasItsSecond() throws InterruptedException {
        comparison(new Repeats(3, 0, 1), "sequential", "platform", "virtual").run(this::good, silent());
        for (int round = 0; round < 3; round++) {
            int fork = round;
            assertThat(order.subList(3 * round, 3 * round + 3)).containsExactlyInAnyOrder(
                    "sequential " + fork, "platform " + fork, "virtual " + fork);
        }
    }

    @Test
    void theOrderOfTheRoundsFollowsTheSeed() throws InterruptedException {
        var orders = new ArrayList<List<String>>();
        for (long seed : new long[] {1, 1, 2, 3, 4}) {
            order.clear();
            comparison(seed, new Repeats(4, 0, 1), "sequential", "platform", "virtual").run(this::good, silent());
            orders.add(List.copyOf(order));
        }
        assertThat(orders.get(0)).isEqualTo(orders.get(1));
        assertThat(orders.subList(1, 5)).as("four seeds do not all give one order").hasSizeGreaterThan(1)
                .satisfies(all -> assertThat(all.stream().distinct().count()).isGreaterThan(1));
    }

    @Test
    void whatCannotBeRunIsNotRunAndSaysWhy() throws InterruptedException {
        Plan plan = plan(1, ONE, "platform", "virtual");
        plan = new Plan(List.of(plan.cells().get(0).withoutRunning("needs too much"), plan.cells().get(1)), 1);
        Results results = new Comparison(plan, List.of(), Samples.environment()).run(this::good, silent());
        assertThat(order).containsExactly("virtual 0");
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.NOT_RUN);
        assertThat(results.cells().getFirst().failure()).isEqualTo("not run: needs too much");
        assertThat(results.cells().getFirst().jdk()).as("as the other's fork described it").isEqualTo(Samples.jdk25());
    }

    @Test
    void aForkThatFailsIsTheLastOfItsCellAndTheOthersGoOn() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> cell.model().id().equals("platform")
                ? new ForkResult(Samples.jdk25(), 1L, List.of(), "no more native threads after 7 tasks")
                : good(cell, fork);
        Results results = comparison(new Repeats(3, 0, 1), "platform", "virtual").run(runner, silent());
        assertThat(order).containsExactly("virtual 0", "virtual 1", "virtual 2");
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(results.cells().getFirst().failure()).isEqualTo("no more native threads after 7 tasks");
        assertThat(results.cells().getLast().status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void failedTasksAreToldByNumberAndKind() throws InterruptedException {
        Run run = Samples.withFailures(Samples.run(0, true, 1), 7, List.of(
                new TaskFailure("HTTP 404", 2, "no picture"), new TaskFailure("unknown host", 1, "no host")));
        Results results = comparison(ONE, "virtual").run(
                (cell, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(run, run), null), silent());
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(results.cells().getFirst().failure())
                .isEqualTo("3 of 10 tasks failed: 2 × HTTP 404, 1 × unknown host");
    }

    @Test
    void failuresThatAWorkloadIsThereToShowAreNoFailureOfTheRow() throws InterruptedException {
        var parameters = Parameters.of(Map.of(
                "durationNanos", "1000", "connections", "3", "acquireTimeoutNanos", Long.toString(Samples.SECOND)));
        Plan plan = new Plan(List.of(new PlannedCell(InstalledJdks.running(), ThreadModels.named("virtual").get(),
                Workloads.named("connections").get(), parameters, new Size(10, 3), ONE, Optional.empty())), 1);
        Run run = Samples.withFailures(Samples.run(0, true, 1), 7,
                List.of(new TaskFailure("no connection", 3, "no connection came free within 1 s; there are 3")));
        Cell cell = new Comparison(plan, List.of(), Samples.environment()).run(
                (planned, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(run, run), null), silent())
                .cells().getFirst();
        assertThat(cell.status()).isEqualTo(Status.MEASURED);
        assertThat(cell.failure()).isNull();
        assertThat(cell.floorNanos()).as("of all tasks, which were not done").isNull();
        assertThat(cell.warnings()).singleElement().asString()
                .startsWith("some tasks failed, «no connection»").contains("--concurrency 3");
        Run worse = Samples.withFailures(run, 6, List.of(run.failures().getFirst(),
                new TaskFailure("interrupted", 1, "interrupted")));
        assertThat(new Comparison(plan, List.of(), Samples.environment()).run(
                (planned, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(run, worse), null), silent())
                .cells().getFirst().failure()).isEqualTo("1 of 10 tasks failed: 1 × interrupted");
    }

    @Test
    void tellsAfterEachForkWhatIsKnownByThen() throws InterruptedException {
        var told = new ArrayList<List<Status>>();
        comparison(ONE, "platform", "virtual").run(this::good, new ComparisonListener() {
            @Override
            public void forkEnded(PlannedCell cell, int fork, Results soFar) {
                assertThat(soFar.partial()).isTrue();
                told.add(soFar.cells().stream().map(Cell::status).toList());
            }
        });
        assertThat(told).containsExactly(
                List.of(Status.MEASURED, Status.INTERRUPTED), List.of(Status.MEASURED, Status.MEASURED));
    }

    @Test
    void whatAForkSaysAfterTheStopIsNoResult() {
        Comparison comparison = comparison(ONE, "platform", "virtual");
        ForkRunner runner = (cell, fork) -> {
            if (cell.model().id().equals("virtual")) {
                comparison.stop();
                return new ForkResult(null, null, List.of(), "its JVM ended with code 143");
            }
            return good(cell, fork);
        };
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> comparison.run(runner, silent()));
        assertThat(comparison.soFar().partial()).isTrue();
        assertThat(comparison.soFar().cells()).extracting(Cell::status)
                .containsExactly(Status.MEASURED, Status.INTERRUPTED);
        assertThat(comparison.soFar().cells().getLast().failure()).isEqualTo("not run: the comparison ended before");
    }

    @Test
    void onlyAPoolOfFixedSizeHasAPoolSize() throws InterruptedException {
        Results results = comparison(ONE, "fixed-pool", "virtual").run(this::good, silent());
        assertThat(results.cells()).extracting(Cell::poolSize).containsExactly(3, null);
        assertThat(results.cells()).extracting(Cell::label).containsExactly("fixed-pool 3", "virtual");
        assertThat(results.cells()).extracting(Cell::floorNanos)
                .containsExactly(4 * Samples.SECOND, Samples.SECOND);
    }

    @Test
    void virtualThreadsBehindASemaphoreAreVirtualWithAConcurrency() throws InterruptedException {
        Results results = comparison(ONE, "virtual", "virtual ≤N").run(this::good, silent());
        assertThat(results.cells()).extracting(Cell::model).containsExactly("virtual", "virtual");
        assertThat(results.cells()).extracting(Cell::label).containsExactly("virtual", "virtual ≤4");
        assertThat(results.cells()).extracting(cell -> cell.parameters().get("concurrency")).containsExactly(null, 4);
        assertThat(results.cells()).extracting(Cell::floorNanos).containsExactly(Samples.SECOND, 3 * Samples.SECOND);
    }

    @Test
    void aForkForWhichTheBudgetLeavesNoTimeIsLeftOutFromTheSecondRoundOn() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += cell.model().id().equals("platform") ? 6 * Samples.SECOND : Samples.SECOND;
            return good(cell, fork);
        };
        Results results = within(Duration.ofSeconds(12), new Repeats(3, 0, 1), "platform", "virtual")
                .run(runner, silent());
        assertThat(order).containsExactlyInAnyOrder("platform 0", "virtual 0", "virtual 1", "virtual 2");
        assertThat(results.partial()).isFalse();
        assertThat(results.cells()).extracting(Cell::status).containsOnly(Status.MEASURED);
        assertThat(results.cells()).extracting(cell -> cell.runs().size()).containsExactly(1, 3);
        assertThat(results.cells()).extracting(Cell::planned).containsOnly(new PlannedRuns(3, 0, 1));
        assertThat(results.cells()).extracting(Cell::forksLeftOut).containsExactly(2, 0);
        assertThat(results.plan()).isEqualTo(new Planning(12 * Samples.SECOND, 1));
    }

    @Test
    void everyRowHasItsFirstForkHoweverLateItIs() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += 100 * Samples.SECOND;
            return good(cell, fork);
        };
        within(Duration.ofSeconds(1), new Repeats(2, 0, 1), "platform", "virtual").run(runner, silent());
        assertThat(order).containsExactlyInAnyOrder("platform 0", "virtual 0");
    }

    @Test
    void tasksAreWeighedAfterTheLastRoundAndNotThoseOfACellThatFailed() throws InterruptedException {
        var plan = new Plan(plan(1, ONE, "platform", "virtual", "structured").cells().stream()
                .map(cell -> cell.model().id().equals("structured") ? cell : cell.andWeighed()).toList(), 1);
        Results results = new Comparison(plan, List.of(), Samples.environment()).run(new Scripted(), silent());
        assertThat(order).containsExactly("virtual 0", "structured 0", "weigh virtual");
        assertThat(results.cells()).extracting(Cell::held).containsExactly(null, HELD, null);
    }

    @Test
    void whatThereIsNoTimeToWeighSaysSo() throws InterruptedException {
        List<PlannedCell> cells = plan(1, ONE, "virtual").cells().stream().map(PlannedCell::andWeighed).toList();
        var plan = new Plan(cells, 1, Duration.ofSeconds(1), false);
        now = 0;
        Results results = new Comparison(plan, List.of(), Samples.environment(), () -> now += Samples.SECOND)
                .run(new Scripted(), silent());
        assertThat(results.cells().getFirst().held()).isEqualTo(HeldTasks.none("no time was left (--budget)"));
    }

    /** Two runs a second apart in the first fork, and two that are alike in the second. */
    @Test
    void tellsWhichRunsAreWarmAndWhetherTheCellSettled() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(
                Samples.run(fork, true, (2 - fork) * Samples.SECOND), Samples.run(fork, false, Samples.SECOND)), null);
        Cell cell = comparison(new Repeats(2, 0, 2), "virtual").run(runner, silent()).cells().getFirst();
        assertThat(cell.runs()).extracting(Run::warm).containsExactly(false, false, false, true);
        assertThat(cell.settled()).isFalse();
        assertThat(cell.warm()).hasSize(1);
        assertThat(cell.cold()).hasSize(2);
    }

    @Test
    void keepsTheServersCpuTimeOfEachFork() throws InterruptedException {
        Results results = comparison(new Repeats(2, 0, 2), "virtual").run(
                (cell, fork) -> good(cell, fork).withServerCpu(fork == 0 ? 5L : null), silent());
        assertThat(results.cells().getFirst().serverCpuNanos()).containsExactly(5L);
    }

    private final class Scripted implements ForkRunner {

        @Override
        public ForkResult run(PlannedCell cell, int fork) {
            return cell.model().id().equals("platform")
                    ? new ForkResult(Samples.jdk25(), 1L, List.of(), "no more native threads after 7 tasks")
                    : good(cell, fork);
        }

        @Override
        public HeldTasks weigh(PlannedCell cell) {
            order.add("weigh " + cell.model().id());
            return HELD;
        }
    }

    private Comparison within(Duration budget, Repeats repeats, String... models) {
        var plan = new Plan(plan(1, repeats, models).cells(), 1, budget, false);
        return new Comparison(plan, List.of("compare"), Samples.environment(), () -> now);
    }

    private ForkResult good(PlannedCell cell, int fork) {
        order.add(cell.model().id() + " " + fork);
        List<Run> runs = IntStream.range(0, cell.repeats().inFork())
                .mapToObj(run -> Samples.run(fork, run == 0, Samples.SECOND)).toList();
        return new ForkResult(Samples.jdk25(), 1L, runs, null);
    }

    private static ComparisonListener silent() {
        return new ComparisonListener() {};
    }

    private static Comparison comparison(Repeats repeats, String... models) {
        return comparison(1, repeats, models);
    }

    private static Comparison comparison(long seed, Repeats repeats, String... models) {
        return new Comparison(plan(seed, repeats, models), List.of("compare"), Samples.environment());
    }

    private static Plan plan(long seed, Repeats repeats, String... models) {
        var sleep = Workloads.named("sleep").orElseThrow();
        var parameters = Parameters.of(Map.of("durationNanos", Long.toString(Samples.SECOND)));
        return new Plan(List.of(models).stream()
                .map(id -> new PlannedCell(InstalledJdks.running(), ThreadModels.named(id).orElseThrow(), sleep,
                        parameters, new Size(10, 3, 4), repeats, Optional.empty()))
                .toList(), seed);
    }
}
