package loomshowcase.compare.fork;

import static loomshowcase.compare.fork.ScriptedForks.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.FailedTask;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.result.Variant;
import loomshowcase.compare.workload.connections.Connections;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How cells are run and what becomes of them, with scripted forks in place of JVMs. */
class ComparisonTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private final ScriptedForks forks = new ScriptedForks();

    @Test
    void runsEachCellInTheOrderOfThePlan() throws InterruptedException {
        Results results = comparison(ONE, "sequential", "platform", "virtual").run(forks, silent());
        assertThat(forks.order).containsExactly("sequential 0", "platform 0", "virtual 0");
        assertThat(results.partial()).isFalse();
        assertThat(results.cells()).extracting(Cell::status).containsOnly(Status.MEASURED);
        assertThat(results.cells()).allSatisfy(cell -> assertThat(cell.runs()).hasSize(2));
    }

    @Test
    void everyCellHasItsFirstForkBeforeAnyHasItsSecond() throws InterruptedException {
        comparison(new Repeats(3, 0, 1), "sequential", "platform", "virtual").run(forks, silent());
        for (int round = 0; round < 3; round++) {
            int fork = round;
            assertThat(forks.order.subList(3 * round, 3 * round + 3)).containsExactlyInAnyOrder(
                    "sequential " + fork, "platform " + fork, "virtual " + fork);
        }
    }

    @Test
    void theOrderOfTheRoundsFollowsTheSeed() throws InterruptedException {
        var orders = new ArrayList<List<String>>();
        for (long seed : new long[] {1, 1, 2, 3, 4}) {
            forks.order.clear();
            comparison(seed, new Repeats(4, 0, 1), "sequential", "platform", "virtual").run(forks, silent());
            orders.add(List.copyOf(forks.order));
        }
        assertThat(orders.get(0)).isEqualTo(orders.get(1));
        assertThat(orders.subList(1, 5)).as("four seeds do not all give one order").hasSizeGreaterThan(1)
                .satisfies(all -> assertThat(all.stream().distinct().count()).isGreaterThan(1));
    }

    @Test
    void whatCannotBeRunIsNotRunAndSaysWhy() throws InterruptedException {
        Plan plan = ScriptedForks.plan(1, ONE, "platform", "virtual");
        plan = new Plan(List.of(plan.cells().get(0).withoutRunning("needs too much"), plan.cells().get(1)), 1);
        Results results = ScriptedForks.comparison(plan).run(forks, silent());
        assertThat(forks.order).containsExactly("virtual 0");
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.NOT_RUN);
        assertThat(results.cells().getFirst().failure()).isEqualTo("not run: needs too much");
        assertThat(results.cells().getFirst().jdk()).as("as the other's fork described it").isEqualTo(Samples.jdk25());
    }

    @Test
    void twoForksThatFailAreTheLastOfTheirCellAndTheOthersGoOn() throws InterruptedException {
        Results results = comparison(new Repeats(3, 0, 1), "platform", "virtual")
                .run(forks.failing("platform"), silent());
        assertThat(forks.order).containsExactly("virtual 0", "virtual 1", "virtual 2");
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(results.cells().getFirst().failure()).isEqualTo("no more native threads after 7 tasks");
        assertThat(results.cells().getLast().status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void forksThatSucceedAreShownIfTheFirstOneFails() throws InterruptedException {
        Cell cell = comparison(new Repeats(3, 0, 1), "virtual").run((planned, fork) -> new ForkResult(
                Samples.jdk25(), Duration.ofNanos(1), fork == 0 ? List.of() : List.of(Samples.run(fork, true, 1)),
                fork == 0 ? "its JVM was killed" : null), silent()).cells().getFirst();
        assertThat(cell.status()).isEqualTo(Status.MEASURED);
        assertThat(cell.failure()).isEqualTo("1 of 3 JVMs failed, and their runs are left out: its JVM was killed");
        assertThat(cell.counted()).hasSize(2);
    }

    @Test
    void forksThatSucceededAreShownAndMarkedIfALaterOneFails() throws InterruptedException {
        Results results = comparison(new Repeats(3, 0, 1), "virtual").run((cell, fork) -> new ForkResult(
                Samples.jdk25(), Duration.ofNanos(1), List.of(Samples.run(fork, true, 1)),
                fork == 1 ? "its JVM was killed" : null), silent());

        Cell cell = results.cells().getFirst();
        assertThat(cell.status()).isEqualTo(Status.MEASURED);
        assertThat(cell.runs()).extracting(Run::fork).containsExactly(0, 2);
        assertThat(cell.failure())
                .isEqualTo("1 of 3 JVMs failed, and their runs are left out: its JVM was killed");
        assertThat(cell.warnings()).contains(cell.failure());
        assertThat(cell.forksSkipped()).as("it was not for want of time").isZero();
    }

    @Test
    void theFirstFailedTasksAreToldByWhatTheyWereAbout() throws InterruptedException {
        Run run =
                Samples.withFailures(Samples.run(0, true, 1), 6, List.of(new TaskFailure("HTTP 404", 4, "no picture")));
        List<FailedTask> failed = IntStream.range(0, 4).mapToObj(
                index -> new FailedTask(index, "HTTP 404", "http://a/" + index)).toList();
        Run told = new Run(run.id(), run.times(), new Run.Outcome(6, 4, run.failures(), 10, failed), run.taskTimes(),
                run.resources(), run.openLoop(), run.timeline());
        Results results = comparison(ONE, "virtual").run(
                (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(told, told), null),
                silent());

        assertThat(results.cells().getFirst().failure()).isEqualTo("4 of 10 tasks failed: 4 × HTTP 404; "
                + "http://a/0 (HTTP 404), http://a/1 (HTTP 404), http://a/2 (HTTP 404) and more, all in the file of "
                + "--export FILE.json");
    }

    @Test
    void failedTasksAreToldByNumberAndKind() throws InterruptedException {
        Run run = Samples.withFailures(Samples.run(0, true, 1), 7, List.of(
                new TaskFailure("HTTP 404", 2, "no picture"), new TaskFailure("unknown host", 1, "no host")));
        Results results = comparison(ONE, "virtual").run(
                (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(run, run), null),
                silent());
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(results.cells().getFirst().failure())
                .isEqualTo("3 of 10 tasks failed: 2 × HTTP 404, 1 × unknown host");
    }

    @Test
    void failuresThatAWorkloadIsThereToShowAreNoFailureOfTheRow() throws InterruptedException {
        var connections = new Connections(3, Duration.ofMillis(1), Duration.ofSeconds(1));
        Plan plan = new Plan(List.of(PlannedCells.of("virtual", connections, new Size(10, 3))), 1);
        Run run = Samples.withFailures(Samples.run(0, true, 1), 7,
                List.of(new TaskFailure("no connection", 3, "none came free", "Take --acquire-timeout 5s.")));
        Cell cell = ScriptedForks.comparison(plan).run(
                (planned, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(run, run), null),
                silent())
                .cells().getFirst();
        assertThat(cell.status()).isEqualTo(Status.MEASURED);
        assertThat(cell.failure()).isNull();
        assertThat(cell.floorNanos()).as("of all tasks, which were not done").isNull();
        assertThat(cell.warnings()).singleElement().asString()
                .startsWith("some tasks failed with \"no connection\"").contains("--acquire-timeout 5s");
        Run worse = Samples.withFailures(run, 6, List.of(run.failures().getFirst(),
                new TaskFailure("interrupted", 1, "interrupted")));
        assertThat(ScriptedForks.comparison(plan).run(
                (planned, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(run, worse), null),
                silent())
                .cells().getFirst().failure()).isEqualTo("1 of 10 tasks failed: 1 × interrupted");
    }

    @Test
    void tellsAfterEachForkWhatIsKnownByThen() throws InterruptedException {
        var told = new ArrayList<List<Status>>();
        comparison(ONE, "platform", "virtual").run(forks, new ComparisonListener() {
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
            return forks.run(cell, fork);
        };
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> comparison.run(runner, silent()));
        assertThat(comparison.soFar().partial()).isTrue();
        assertThat(comparison.soFar().cells()).extracting(Cell::status)
                .containsExactly(Status.MEASURED, Status.INTERRUPTED);
        assertThat(comparison.soFar().cells().getLast().failure()).isEqualTo("not run: the comparison ended first");
    }

    @Test
    void onlyAPoolOfFixedSizeHasAPoolSize() throws InterruptedException {
        Results results = comparison(ONE, "fixed-pool", "virtual").run(forks, silent());
        assertThat(results.cells()).extracting(Cell::poolSize).containsExactly(3, null);
        assertThat(results.cells()).extracting(Cell::label).containsExactly("fixed-pool 3", "virtual");
        assertThat(results.cells()).extracting(Cell::floorNanos)
                .containsExactly(4 * Samples.SECOND, Samples.SECOND);
    }

    @Test
    void virtualThreadsBehindASemaphoreAreVirtualWithAConcurrency() throws InterruptedException {
        Results results = comparison(ONE, "virtual", "virtual ≤N").run(forks, silent());
        assertThat(results.cells()).extracting(Cell::model).containsExactly("virtual", "virtual");
        assertThat(results.cells()).extracting(Cell::label).containsExactly("virtual", "virtual ≤4");
        assertThat(results.cells()).extracting(cell -> cell.parameters().get("concurrency")).containsExactly(null, 4);
        assertThat(results.cells()).extracting(Cell::floorNanos).containsExactly(Samples.SECOND, 3 * Samples.SECOND);
    }

    /** Two runs a second apart in the first fork, and two that are alike in the second. */
    @Test
    void tellsWhichRunsAreWarmAndWhetherTheCellSettled() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(
                Samples.run(fork, true, (2 - fork) * Samples.SECOND), Samples.run(fork, false, Samples.SECOND)), null);
        Cell cell = comparison(new Repeats(2, 0, 2), "virtual").run(runner, silent()).cells().getFirst();
        assertThat(cell.runs()).extracting(Run::warm).containsExactly(false, false, false, true);
        assertThat(cell.outcome().settled()).isFalse();
        assertThat(cell.warm()).hasSize(1);
        assertThat(cell.cold()).hasSize(2);
    }

    @Test
    void keepsTheServersCpuTimeOfEachFork() throws InterruptedException {
        Results results = comparison(new Repeats(2, 0, 2), "virtual").run(
                (cell, fork) -> forks.run(cell, fork).withServerCpu(fork == 0 ? Duration.ofNanos(5) : null), silent());
        assertThat(results.cells().getFirst().perFork().serverCpuNanos()).containsExactly(5L);
    }

    @Test
    void jdksThatDescribeThemselvesAlikeAreKeptApartByTheirFolders(@TempDir Path folder) throws Exception {
        PlannedCell cell = ScriptedForks.plan(1, ONE, "virtual").cells().getFirst();
        List<PlannedCell> cells = List.of(on(folder.resolve("a"), cell), on(folder.resolve("b"), cell));
        Results results = ScriptedForks.comparison(new Plan(cells, 1)).run(forks, silent());
        assertThat(results.cells()).extracting(row -> row.jdk().home()).containsExactly(
                folder.toRealPath().resolve("a").toString(), folder.toRealPath().resolve("b").toString());
        assertThat(comparison(ONE, "platform", "virtual").run(forks, silent()).cells())
                .extracting(row -> row.jdk().home()).as("one JDK needs no folder").containsOnlyNulls();
    }

    @Test
    void variantsOfARowFollowOneAnotherAndTakeTurnsInBeingFirst() throws InterruptedException {
        var order = new ArrayList<String>();
        ScriptedForks.comparison(inVariants(new Repeats(4, 0, 1), "platform", "virtual")).run((cell, fork) -> {
            order.add(cell.fullLabel());
            return forks.run(cell, fork);
        }, silent());
        for (int pair = 0; pair < order.size(); pair += 2) {
            List<String> both = order.subList(pair, pair + 2);
            String model = both.getFirst().substring(0, both.getFirst().indexOf(' '));
            boolean oldFirst = pair / 4 % 2 == 0;
            assertThat(both).containsExactly(model + (oldFirst ? " · old" : " · new"),
                    model + (oldFirst ? " · new" : " · old"));
        }
        assertThat(order).hasSize(16);
    }

    @Test
    void aVariantKeepsTheOptionsThatTheOthersDoNotHave() throws InterruptedException {
        Results results = ScriptedForks.comparison(inVariants(ONE, "virtual")).run((cell, fork) -> {
            var jdk = Samples.jdk25().withFlags(List.of("-Xmx1g", "-XX:Use" + cell.variant().name()));
            return new ForkResult(jdk, Duration.ofNanos(1), forks.run(cell, fork).runs(), null);
        }, silent());
        assertThat(results.cells()).extracting(Cell::jdk).as("one JDK").containsOnly(
                Samples.jdk25().withFlags(List.of("-Xmx1g")));
        assertThat(results.cells()).extracting(Cell::variant).containsExactly(
                new Variant("old", List.of("-XX:Useold"), "old.jar"), new Variant("new", List.of("-XX:Usenew"), null));
    }

    private static Plan inVariants(Repeats repeats, String... models) {
        return new Plan(ScriptedForks.plan(1, repeats, models).cells().stream()
                .flatMap(cell -> Stream.of(cell.as(new PlannedVariant("old", List.of(), "old.jar")),
                        cell.as(new PlannedVariant("new", List.of(), null))))
                .toList(), 1);
    }

    private static PlannedCell on(Path home, PlannedCell cell) throws IOException {
        return new PlannedCell(jdk(home), cell.model(), cell.workload(), cell.size(), Optional.empty());
    }

    private static InstalledJdk jdk(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"28-internal\"\n");
        Path java = Files.createFile(home.resolve("bin/java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return InstalledJdk.at(home).orElseThrow();
    }

    private static Comparison comparison(Repeats repeats, String... models) {
        return comparison(1, repeats, models);
    }

    private static Comparison comparison(long seed, Repeats repeats, String... models) {
        return ScriptedForks.comparison(ScriptedForks.plan(seed, repeats, models));
    }
}
