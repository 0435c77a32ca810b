package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 200 calls of a task that takes 20 ms alone, on virtual threads with two carriers. */
@DisplayName("That tasks keep their carriers while they wait")
class HeldCarriersTest {

    private static Cell virtual(int inFlight, long wall, long cpu, long alone) {
        Cell cell = Samples.with(Samples.cell("virtual", 0, wall * MILLI), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "peakInFlight", inFlight, "completed", 200, "cpuNanos", cpu * MILLI,
                        "serviceNanos", Distribution.of(alone), "threads", new Threads(0, 2, 0, 0)));
        return Changed.of(cell, "tasks", 200, "work", "200 calls", "workload", "task", "floorNanos", null, "traits",
                Traits.UNKNOWN, "parameters", Map.of("measuredTaskNanos", alone), "jdk", jdk(21));
    }

    private static Jdk jdk(int feature) {
        return new Jdk(feature, feature + ".0.1", "Eclipse Adoptium", List.of());
    }

    private static List<String> said(Cell... cells) {
        return new Summary(Rows.of(List.of(cells))).sentences();
    }

    @Test
    @DisplayName("is told if no more of them began at once than there are carriers, and the CPU was idle")
    void pinned() {
        Cell pinned = virtual(2, 2_030, 100, 20 * MILLI);
        assertThat(said(pinned)).first().asString().isEqualTo("On virtual, no more than 2 tasks had begun at once, as "
                + "many as there were carrier threads, and the CPU was hardly used: most likely tasks keep their carriers "
                + "while they wait (pinning). Up to JDK 23, a wait inside synchronized does that; a newer JDK may not need a change "
                + "of the code. The command pins shows where.");
        assertThat(said(Changed.of(pinned, "jdk", jdk(25)))).first().asString()
                .contains("(pinning). A wait below a native method, a class initializer or a class loader does that");
    }

    @Test
    @DisplayName("is not told of tasks that compute, on a busy machine neither, nor of those that take no time")
    void notPinned() {
        assertThat(said(virtual(2, 2_030, 3_900, 20 * MILLI))).noneMatch(line -> line.contains("pinning"));
        assertThat(said(virtual(2, 8_000, 3_900, 20 * MILLI))).noneMatch(line -> line.contains("pinning"));
        assertThat(said(virtual(2, 5, 1, MILLI / 1_000))).noneMatch(line -> line.contains("pinning"));
        assertThat(said(virtual(200, 30, 1, 20 * MILLI))).noneMatch(line -> line.contains("pinning"));
    }

    @Test
    @DisplayName("is only most likely so from fewer than three JVMs, and if other programs used the processors")
    void busyMachine() {
        Cell one = virtual(2, 2_030, 100, 20 * MILLI);
        Cell three = Changed.of(one, "runs", Stream.of(0, 1, 2)
                .map(fork -> Changed.of(one.runs().getFirst(), "fork", fork)).toList());
        assertThat(said(three)).first().asString()
                .contains("was hardly used: tasks keep their carriers while they wait");
        assertThat(said(one)).first().asString().contains("was hardly used: most likely tasks keep their carriers");
        assertThat(said(Changed.of(three, "othersCpuShare", List.of(0.5)))).first().asString()
                .contains("was hardly used: most likely tasks keep their carriers");
    }

    @Test
    @DisplayName("is told at a rate too, where nothing inside the tasks is to be blamed for the queue")
    void atARate() {
        Cell pinned = Changed.of(virtual(2, 2_030, 100, 20 * MILLI), "openLoop",
                new OpenLoop(600, 12.0, 1_800, null, 500.0));
        assertThat(said(pinned)).first().asString().startsWith("On virtual, no more than 2 tasks had begun at once");
        assertThat(said(pinned)).noneMatch(line -> line.contains("The others wait inside the task"));
    }
}
