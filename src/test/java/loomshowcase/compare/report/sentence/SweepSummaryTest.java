package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.Test;

class SweepSummaryTest {

    @Test
    void upToWhereAllTieAndWhoFallsBehindFromWhereOn() {
        assertThat(said(SampleTables.sweep())).containsExactly(
                "Up to 100 tasks, all concurrent models tie: virtual threads are not faster threads. What they change "
                        + "is how many you can afford.",
                "With 1,000 tasks, fixed-pool 200 takes longer than virtual: 5.02 s against 1.01 s. By "
                        + "arithmetic alone it takes at least 5 s.",
                "sequential at 1,000 tasks: not run: needs at least 16 min 40 s");
    }

    @Test
    void whoFallsBehindFromSomewhereOnIsSaidToDoSo() {
        List<Cell> more = new ArrayList<>(SampleTables.sweep());
        more.add(Changed.of(Samples.at(10_000, Samples.cell("fixed-pool", 50 * SECOND, 50_100 * MILLI), 200),
                "poolSize", 200, "label", "fixed-pool 200"));
        more.add(Samples.at(10_000, Samples.cell("virtual", SECOND, 1_090 * MILLI), 10_000));
        assertThat(said(more)).contains("From 1,000 tasks on (of these numbers), fixed-pool 200 takes longer than "
                + "virtual: 5.02 s against 1.01 s. By arithmetic alone it takes at least 5 s.");
    }

    @Test
    void whatOneMustKnowIsSaidOfTheNumberThatItIsAbout() {
        Cell late = Samples.with(Samples.at(100, Samples.cell("virtual", SECOND, SECOND), 100), Status.MEASURED, null,
                List.of("server-bound: late"), run -> run);
        assertThat(said(List.of(Samples.at(10, Samples.cell("virtual", SECOND, SECOND), 10), late)))
                .containsExactly("At 100 tasks: virtual: server-bound: late");
    }

    @Test
    void whatIsTrueOfEveryNumberIsSaidOnce() {
        List<Cell> cells = List.of(10, 100).stream()
                .map(tasks -> Samples.at(tasks, Samples.cell("virtual", SECOND, SECOND), tasks))
                .map(cell -> Changed.of(cell, "parameters", Map.of("client", "HttpClient"))).toList();
        assertThat(said(cells)).containsExactly("Client: HttpClient.");
    }

    @Test
    void ofRunsThatAreFewerThanThreeJvmsNoneIsSaidToTakeLonger() {
        Cell platform = Samples.at(100, Samples.cell("platform", SECOND, 1_500 * MILLI), 100);
        Cell virtual = Samples.at(100, Samples.cell("virtual", SECOND, 1_000 * MILLI), 100);
        Cell few = Samples.at(10, Samples.cell("virtual", SECOND, 1_000 * MILLI), 10);
        assertThat(said(List.of(few, platform, virtual))).isEmpty();
    }

    @Test
    void whatLimitsOwnTasksIsSaidFirstAndOfTheGreatestNumber() {
        List<Cell> cells = List.of(100, 1_000).stream().flatMap(tasks -> Stream.of("platform", "virtual")
                .map(model -> Changed.of(
                        Samples.at(tasks, Samples.cell(model, 0, 2 * tasks * MILLI), tasks), "workload", "task",
                        "floorNanos", null, "traits", Traits.UNKNOWN, "parameters",
                        Map.of("measuredTaskNanos", 20 * MILLI)))
                .map(cell -> Samples.with(cell, Status.MEASURED, null, List.of(),
                        run -> Samples.withService(run, tasks * MILLI))))
                .toList();
        assertThat(said(cells)).first().asString()
                .startsWith("With 1,000 tasks: Most likely, the limit is not the threads.");
        assertThat(said(cells)).contains("At each of these numbers of tasks, all concurrent models tie.");
    }

    private static List<String> said(List<Cell> cells) {
        return new SweepSummary(Sweep.of(cells)).sentences();
    }
}
