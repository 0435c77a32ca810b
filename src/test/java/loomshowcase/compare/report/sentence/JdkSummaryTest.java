package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class JdkSummaryTest {

    @Test
    void aChangeIsSaidIfEveryForkShowsIt() {
        assertThat(said(on(21, forks("virtual", 1_300)), on(25, forks("virtual", 1_050)))).containsExactly(
                "virtual took 1.30 s on 21 and 1.05 s on 25: less by a factor of 1.24, in every JVM.");
        assertThat(said(on(21, forks("virtual", 1_050)), on(25, forks("virtual", 1_300)))).containsExactly(
                "virtual took 1.05 s on 21 and 1.30 s on 25: more by a factor of 1.24, in every JVM.");
    }

    @Test
    void whatChangedNothingIsSaidOnceForAll() {
        assertThat(said(on(21, forks("platform", 1_001)), on(21, forks("virtual", 1_000)),
                on(25, forks("platform", 1_001)), on(25, forks("virtual", 1_010)))).containsExactly(
                        "No difference in time was seen between 21 and 25 for platform and virtual.");
    }

    @Test
    void underThreeForksNothingIsClaimed() {
        Cell once = Samples.cell("virtual", SECOND, 1_300 * MILLI);
        assertThat(said(on(21, once), on(25, forks("virtual", 1_050)))).containsExactly(
                "Fewer than 3 JVMs on each cannot tell whether 25 differs from 21 for virtual. Use --forks 5.");
    }

    @Test
    void memoryIsSaidWhereItDiffersByMoreThanAnyTwoJvmsDo() {
        Cell more = Samples.with(forks("virtual", 1_000), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "peakResidentBytes", 162L << 20));
        assertThat(said(on(21, more), on(25, forks("virtual", 1_000)))).first().isEqualTo(
                "virtual took 102 MB more than an empty JVM on 21, and 2.00 MB more on 25, in every JVM.");
    }

    @Test
    void memoryThatAnyTwoJvmsDifferByIsNotSaid() {
        Cell little = Samples.with(forks("virtual", 1_000), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "peakResidentBytes", 63L << 20));
        assertThat(said(on(21, little), on(25, forks("virtual", 1_000)))).singleElement().asString()
                .startsWith("No difference in time was seen between 21 and 25");
    }

    @Test
    void atARateLatenciesAreComparedAndNotHowLongTheTasksArrived() {
        assertThat(said(on(21, atARate(230, 0.0)), on(25, atARate(30, 0.0)))).containsExactly(
                "virtual: p99 latency was 230 ms on 21 and 30.0 ms on 25: less by a factor of 7.67, in every JVM.",
                "No difference in time was seen between 21 and 25 for virtual: p50 latency.");
    }

    @Test
    void aQueueThatGrowsOnOneOfThemIsSaid() {
        assertThat(said(on(21, atARate(230, 200.0)), on(25, atARate(30, 0.0)))).containsExactly(
                "virtual keeps up on 25, and its queue grows on 21.");
        Cell grows = atARate(230, 200.0);
        assertThat(said(on(21, Changed.of(grows, "runs", grows.runs().subList(0, 1))), on(25, atARate(30, 0.0))))
                .containsExactly("Most likely, virtual keeps up on 25, and its queue grows on 21.");
    }

    @Test
    void aQueueThatGrowsOnBothIsNotComparedAndThatIsSaid() {
        assertThat(said(on(21, atARate(230, 200.0)), on(25, atARate(30, 200.0)))).containsExactly(
                "21 and 25 are not compared by the latency of virtual: the queue grows on both, so it depends on how long "
                        + "the run lasts.");
    }

    private static Cell atARate(long p99, double growth) {
        var latency = new Distribution(Map.of(Percentile.P50, 20 * MILLI, Percentile.P99, p99 * MILLI), p99 * MILLI);
        return Changed.of(Samples.with(forks("virtual", 3_000), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "latencyNanos", latency)), "openLoop",
                new OpenLoop(600, 12.0, 1_800, null, growth));
    }

    @Test
    void whatWasNotRunOnOneOfThemIsNotCompared() {
        Cell notRun = Samples.without(Samples.cell("platform", SECOND), Status.NOT_RUN, "not run: too much");
        assertThat(said(on(21, notRun), on(25, forks("platform", 1_000)))).isEmpty();
    }

    @Test
    void jdksOfOneReleaseAreToldApartByTheirVersions() {
        ByJdk rows = ByJdk.of(List.of(on("25.0.1", forks("virtual", 1)), on("25.0.3", forks("virtual", 1))));
        assertThat(rows.jdks()).extracting(rows::name).containsExactly("25.0.1", "25.0.3");
        ByJdk andAnother = ByJdk.of(List.of(on("25.0.1", forks("virtual", 1)), on("25.0.3", forks("virtual", 1)),
                on(21, forks("virtual", 1))));
        assertThat(andAnother.jdks()).extracting(andAnother::name).containsExactly("25.0.1", "25.0.3", "21");
    }

    @Test
    void jdksThatTellTheSameOfThemselvesAreToldApartByTheirFolders() {
        assertThat(names("/builds/a/jdk", "/builds/b/jdk")).containsExactly("/builds/a/jdk", "/builds/b/jdk");
        assertThat(names("/builds/old", "/builds/new")).containsExactly("old", "new");
    }

    private static List<String> names(String... homes) {
        ByJdk rows = ByJdk.of(Stream.of(homes).map(home -> Changed.of(forks("virtual", 1), "jdk",
                new Jdk(28, "28-internal", "N/A", List.of()).in(home))).toList());
        return rows.jdks().stream().map(rows::name).toList();
    }

    private static List<String> said(Cell... cells) {
        return new JdkSummary(ByJdk.of(List.of(cells))).sentences();
    }

    private static Cell forks(String model, long millis) {
        return Samples.forks(model, SECOND, List.of(millis * MILLI), List.of(millis * MILLI), List.of(millis * MILLI));
    }

    private static Cell on(int feature, Cell cell) {
        return Changed.of(cell, "jdk", new Jdk(feature, feature + ".0.1", "A vendor", List.of()));
    }

    private static Cell on(String version, Cell cell) {
        return Changed.of(cell, "jdk", new Jdk(25, version, "A vendor", List.of()));
    }
}
