package loomshowcase.compare.fork;

import static loomshowcase.compare.fork.ScriptedForks.comparison;
import static loomshowcase.compare.fork.ScriptedForks.silent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.FailedTask;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.connections.Connections;
import org.junit.jupiter.api.Test;

/** What becomes of a row whose forks, or whose tasks, fail. */
class FailedForksTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private final ScriptedForks forks = new ScriptedForks();

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
                index -> new FailedTask(index, "HTTP 404", index == 0 ? "" : "http://a/" + index)).toList();
        Run told = new Run(run.id(), run.times(), new Run.Outcome(6, 4, run.failures(), 10, failed), run.taskTimes(),
                run.resources(), run.openLoop(), run.timeline());
        Results results = comparison(ONE, "virtual").run(
                (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(told, told), null),
                silent());

        assertThat(results.cells().getFirst().failure()).isEqualTo("4 of 10 tasks failed: 4 × HTTP 404; "
                + "'' (HTTP 404), http://a/1 (HTTP 404), http://a/2 (HTTP 404) and more, all in the file of "
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
        Cell cell = comparison(plan).run(
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
        assertThat(comparison(plan).run(
                (planned, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(run, worse), null),
                silent())
                .cells().getFirst().failure()).isEqualTo("1 of 10 tasks failed: 1 × interrupted");
    }
}
