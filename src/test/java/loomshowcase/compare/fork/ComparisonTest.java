package loomshowcase.compare.fork;

import static loomshowcase.compare.fork.ScriptedForks.comparison;
import static loomshowcase.compare.fork.ScriptedForks.inVariants;
import static loomshowcase.compare.fork.ScriptedForks.plan;
import static loomshowcase.compare.fork.ScriptedForks.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Variant;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How cells are run and what becomes of them, with scripted forks in place of JVMs. */
class ComparisonTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private final ScriptedForks forks = new ScriptedForks();

    @Test
    void whatCannotBeRunIsNotRunAndSaysWhy() throws InterruptedException {
        Plan plan = plan(1, ONE, "platform", "virtual");
        plan = new Plan(List.of(plan.cells().get(0).withoutRunning("needs too much"), plan.cells().get(1)), 1);
        Results results = comparison(plan).run(forks, silent());
        assertThat(forks.order).containsExactly("virtual 0");
        assertThat(results.cells().getFirst().status()).isEqualTo(Status.NOT_RUN);
        assertThat(results.cells().getFirst().failure()).isEqualTo("not run: needs too much");
        assertThat(results.cells().getFirst().jdk()).as("as the other's fork described it").isEqualTo(Samples.jdk25());
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
        PlannedCell cell = plan(1, ONE, "virtual").cells().getFirst();
        List<PlannedCell> cells = List.of(on(folder.resolve("a"), cell), on(folder.resolve("b"), cell));
        Results results = comparison(new Plan(cells, 1)).run(forks, silent());
        assertThat(results.cells()).extracting(row -> row.jdk().home()).containsExactly(
                folder.toRealPath().resolve("a").toString(), folder.toRealPath().resolve("b").toString());
        assertThat(comparison(ONE, "platform", "virtual").run(forks, silent()).cells())
                .extracting(row -> row.jdk().home()).as("one JDK needs no folder").containsOnlyNulls();
    }

    @Test
    void aVariantKeepsTheOptionsThatTheOthersDoNotHave() throws InterruptedException {
        Results results = comparison(inVariants(ONE, "virtual")).run((cell, fork) -> {
            var jdk = Samples.jdk25().withFlags(List.of("-Xmx1g", "-XX:Use" + cell.variant().name()));
            return new ForkResult(jdk, Duration.ofNanos(1), forks.run(cell, fork).runs(), null);
        }, silent());
        assertThat(results.cells()).extracting(Cell::jdk).as("one JDK").containsOnly(
                Samples.jdk25().withFlags(List.of("-Xmx1g")));
        assertThat(results.cells()).extracting(Cell::variant).containsExactly(
                new Variant("old", List.of("-XX:Useold"), "old.jar"), new Variant("new", List.of("-XX:Usenew"), null));
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
}
