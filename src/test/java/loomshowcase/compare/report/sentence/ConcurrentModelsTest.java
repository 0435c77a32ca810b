package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class ConcurrentModelsTest {

    @Test
    void fasterIsSaidIfEveryForkIsAndThereAreThreeOnBothSides() {
        assertThat(said(cold("platform", 1_400, 1_500, 1_450), cold("virtual", 1_000, 1_010, 1_005)))
                .containsExactly("virtual took 1.01 s and platform 1.45 s: virtual is faster by a factor of 1.44, and "
                        + "each of its 3 JVMs was faster than each of the other 3.");
    }

    @Test
    void fasterIsNotSaidWhereOneForkLiesAmongTheOthers() {
        assertThat(said(cold("platform", 1_400, 1_500, 1_000), cold("virtual", 1_000, 1_010, 1_005)))
                .singleElement().asString().contains("no difference seen").doesNotContain("faster");
    }

    @Test
    void fasterIsNotSaidUnderThreeForks() {
        assertThat(said(cold("platform", 1_400, 1_500), cold("virtual", 1_000, 1_010, 1_005)))
                .singleElement().asString().contains("with fewer than 3 JVMs on one side, that does not prove an order")
                .doesNotContain("faster");
        assertThat(said(cold("platform", 1_400), cold("virtual", 1_000))).singleElement().asString()
                .contains("one run each").contains("--forks 5").doesNotContain("faster");
    }

    /** The least and the greatest of six rows alike lie apart by chance in 18 of 100 tables of three JVMs each. */
    @Test
    void ofMoreThanTwoRowsFasterIsSaidFromFiveForksOnForTheExtremesAreChosen() {
        Cell between = cold("cached-pool", 1_200, 1_200, 1_200, 1_200, 1_200);
        assertThat(said(cold("platform", 1_400, 1_500, 1_450), between, cold("virtual", 1_000, 1_010, 1_005)))
                .singleElement().asString().contains("fewer than 5 JVMs on one side").doesNotContain("faster");
        assertThat(said(cold("platform", 1_400, 1_500, 1_450, 1_450, 1_450), between,
                cold("virtual", 1_000, 1_010, 1_005, 1_005, 1_005))).singleElement().asString().contains("faster");
    }

    @Test
    void manyRunsInOneForkAreOneForkStill() {
        Cell platform = Samples.forks("platform", SECOND, List.of(1_400 * MILLI, 1_400 * MILLI, 1_400 * MILLI));
        Cell virtual = Samples.forks("virtual", SECOND, List.of(1_000 * MILLI, 1_000 * MILLI, 1_000 * MILLI));
        assertThat(said(platform, virtual)).singleElement().asString().contains("one JVM each");
    }

    @Test
    void nothingIsSaidWithinATie() {
        assertThat(said(cold("platform", 1_020, 1_020, 1_020), cold("virtual", 1_000, 1_000, 1_000))).isEmpty();
    }

    @Test
    void aRowWithAnotherFloorIsNotComparedHere() {
        Cell pool = Changed.of(cold("fixed-pool", 5_000, 5_000, 5_000), "floorNanos", 5 * SECOND);
        assertThat(said(pool, cold("virtual", 1_000, 1_000, 1_000))).isEmpty();
    }

    @Test
    void aRowWithAnotherClientIsNotComparedForItsTimeIsNotTheModelsAlone() {
        var cells = List.of(downloading(cold("platform", 1_000, 1_000, 1_000), "one"),
                downloading(cold("virtual", 1_010, 1_010, 1_010), "one"),
                downloading(cold("async", 1_500, 1_500, 1_500), "other"));
        assertThat(ConcurrentModels.order(Rows.of(cells))).isEmpty();
        assertThat(ConcurrentModels.tie(Rows.of(cells)).stream().toList()).singleElement().asString()
                .startsWith("With 10 tasks, platform and virtual tie (10.0 ms apart)");
        assertThat(new Summary(Rows.of(cells)).caveats())
                .containsExactly("Client: one; for async, other, so its time is not the thread model's alone.");
    }

    private static Cell downloading(Cell cell, String client) {
        return Changed.of(cell, "parameters", Map.of("client", client));
    }

    @Test
    void whereNoFloorIsKnownThoseWithAllTasksInFlightAreCompared() {
        Cell platform = Changed.of(cold("platform", 1_400, 1_500, 1_450), "floorNanos", null);
        Cell pool = Samples.with(Changed.of(cold("fixed-pool", 9_000, 9_000, 9_000), "floorNanos", null),
                Status.MEASURED, null, List.of(), run -> Samples.withPeak(run, 2));
        Cell virtual = Changed.of(cold("virtual", 1_000, 1_010, 1_005), "floorNanos", null);
        assertThat(said(platform, pool, virtual)).singleElement().asString()
                .startsWith("virtual took 1.01 s and platform 1.45 s: virtual is faster");
    }

    @Test
    void tasksThatComputeTieForWantOfCores() {
        var cells = List.of(computing(cold("platform", 1_400)), computing(cold("virtual", 1_410)));
        assertThat(ConcurrentModels.tieForLackOfCores(Rows.of(cells)).stream().toList())
                .containsExactly("platform and virtual tie (10.0 ms apart): "
                        + "tasks that compute need cores, and there are 2 for all of them.");
        assertThat(ConcurrentModels.tieForLackOfCores(Rows.of(cells.stream()
                .map(cell -> Changed.of(cell, "traits", Samples.computing(1))).toList())).stream().toList())
                .singleElement().asString().endsWith("need cores, and there is 1 for all of them.");
        assertThat(ConcurrentModels.tie(Rows.of(cells))).isEmpty();
        assertThat(ConcurrentModels.tieForLackOfCores(Rows.of(SampleTables.tenSleeps()))).isEmpty();
    }

    private static Cell computing(Cell cell) {
        return Changed.of(cell, "traits", Samples.computing(2));
    }

    private static List<String> said(Cell... cells) {
        return ConcurrentModels.order(Rows.of(List.of(cells))).stream().toList();
    }

    @SuppressWarnings("unchecked")
    private static Cell cold(String model, long... millis) {
        return Samples.forks(model, SECOND,
                LongStream.of(millis).mapToObj(wall -> List.of(wall * MILLI)).toArray(List[]::new));
    }
}
