package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.report.sentence.TaskRows.cpu;
import static loomshowcase.compare.report.sentence.TaskRows.inThreeJvms;
import static loomshowcase.compare.report.sentence.TaskRows.limited;
import static loomshowcase.compare.report.sentence.TaskRows.row;
import static loomshowcase.compare.report.sentence.TaskRows.said;
import static loomshowcase.compare.report.sentence.TaskRows.warm;
import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 200 calls of a task that takes 20 ms alone: what limits them, told from times that are written down. */
@DisplayName("What limits an own task")
class ServedAtOnceTest {

    @Test
    @DisplayName("is something inside the task if few are served at once, whatever the threads; then a small pool will do")
    void tenConnections() {
        assertThat(said(inThreeJvms(row("fixed-pool", 50, 450), row("virtual", 200, 445)))).first().asString()
                .isEqualTo(
                        "The limit is not the threads. A task takes 20.0 ms alone, and no more than about 9 were served at once, "
                                + "although fixed-pool 50 had 50 in flight and virtual 200. The tasks share something scarce: a "
                                + "connection pool, a lock, a service behind them, or this machine. A "
                                + "smaller pool of threads would do as well as fixed-pool 50; -r 3 shows how small.");
        assertThat(said(inThreeJvms(warm(row("fixed-pool", 50, 450)), warm(row("virtual", 200, 445))))).first()
                .asString()
                .endsWith(" A pool of 11 threads would do as well as fixed-pool 50.");
    }

    @Test
    @DisplayName("is not hidden by a first call that takes long")
    void theFirstTasksDoNotCount() {
        assertThat(said(row("virtual", 200, 1_400, 1_200, 1_360)))
                .anyMatch(line -> line.contains("no more than about 10 were served at once"));
    }

    @Test
    @DisplayName("is the pool if all of its threads are busy and more in flight are quicker")
    void thePool() {
        assertThat(said(inThreeJvms(row("fixed-pool", 10, 400), row("virtual", 200, 30, 28, 29)))).first().asString()
                .isEqualTo(
                        "The size of fixed-pool 10 is a limit: all of its threads are busy. It took 400 ms. virtual took 30.0 ms "
                                + "and served about 200 at once.");
    }

    @Test
    @DisplayName("is the cores if they are busy")
    void theCores() {
        Cell busy = Samples.with(row("virtual", 200, 2_100), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "cpuNanos", 4_000 * MILLI));
        assertThat(said(busy)).first().asString()
                .endsWith("The tasks compute: they kept 1.9 cores busy, and no thread model adds cores.");
        assertThat(said(cpu(row("fixed-pool", 50, 2_100), 1_800))).as("half computing, on two cores that it had")
                .first()
                .asString().doesNotContain("compute");
        assertThat(said(cpu(row("fixed-pool", 50, 2_100), 3_800), cpu(row("virtual", 2, 2_000), 3_700))).first()
                .asString().endsWith("The tasks compute: they kept 1.8 cores busy, and no thread model adds cores.");
    }

    @Test
    @DisplayName("is the cores on a busy machine too, where a task uses as much CPU time as it takes alone")
    void theCoresOfABusyMachine() {
        assertThat(said(cpu(row("fixed-pool", 50, 8_000), 4_000))).first().asString()
                .endsWith("The tasks compute: each used 20.0 ms of CPU time, and no thread model adds cores.");
        assertThat(said(inThreeJvms(cpu(row("virtual", 2, 2_000), 3_900)))).first().asString().isEqualTo(
                "The tasks compute: they kept 2.0 cores busy, and no thread model adds cores.");
    }

    @Test
    @DisplayName("can be too many at once: a row with more in flight that takes much longer")
    void hinderingOneAnother() {
        assertThat(said(inThreeJvms(row("fixed-pool", 50, 400), row("virtual", 200, 2_000)))).contains(
                "virtual took 2.00 s and fixed-pool 50 400 ms: with 200 in flight, tasks hinder one another. Run fewer "
                        + "at once: use a smaller pool, or a semaphore around what they share.");
    }

    @Test
    @DisplayName("is the semaphore if it limits a whole task of which only a part is scarce; the row says so too")
    void theWholeTask() {
        Cell limited = limited(10, 5_010);
        Cell free = row("virtual", 200, 600, 300, 500);
        assertThat(said(inThreeJvms(free, limited))).anyMatch(line -> line.equals(
                "virtual ≤10 took 5.01 s and virtual 600 ms: --concurrency 10 limits the whole task, also the part that "
                        + "needs no limit. Put a semaphore around the part that is scarce; docs/your-own-task.md shows "
                        + "how."));
        assertThat(table(free, limited)).contains("limits the whole task");
        assertThat(said(free, limited(150, 610))).noneMatch(line -> line.contains("limits the whole task"));
        assertThat(table(free, limited(150, 610))).doesNotContain("limits the whole task");
    }

    @Test
    @DisplayName("is not told from few tasks, at unknown times, or of a workload that says it itself")
    void noVerdict() {
        Cell few = Changed.of(row("virtual", 200, 450), "tasks", 20);
        assertThat(said(few)).first().asString().startsWith("So few tasks cannot show what limits them.");
        assertThat(said(Changed.of(row("virtual", 200, 450), "parameters", Map.of()))).isEmpty();
        assertThat(said(Changed.of(row("virtual", 200, 450), "traits", Samples.sharing(10))))
                .noneMatch(line -> line.contains("served at once"));
    }

    @Test
    @DisplayName("makes the longest task matter, since one model waits before a call and another inside it")
    void theLongestTask() {
        assertThat(table(row("virtual", 200, 450))).contains("longest task").doesNotContain("longest wait");
        assertThat(table(Samples.cell("virtual", 0, MILLI))).contains("longest wait").doesNotContain("longest task");
    }

    private static String table(Cell... cells) {
        return new ModelTable(Rows.of(List.of(cells)), new Baseline("sequential")).sheet().toString();
    }

    @Test
    @DisplayName("is the pool first where its threads are all busy, although something inside limits what comes after it")
    void poolBeforeWhatIsInside() {
        assertThat(said(row("fixed-pool", 10, 4_000), row("virtual", 200, 400))).satisfies(said -> {
            assertThat(said).element(0).asString().startsWith("Most likely, the limit is not the threads.");
        });
        assertThat(said(row("fixed-pool", 5, 800), row("virtual", 200, 400))).satisfies(said -> {
            assertThat(said).element(0).asString().startsWith("Most likely, the size of fixed-pool 5 is a limit");
            assertThat(said).element(1).asString().startsWith("Beyond that, most likely the limit is not the threads.");
        });
    }

    @Test
    @DisplayName("is most likely so, and not surely, if fewer than three JVMs say it")
    void fewJvms() {
        assertThat(said(row("virtual", 200, 445))).first().asString()
                .startsWith("Most likely, the limit is not the threads. A task takes 20.0 ms alone");
        assertThat(said(inThreeJvms(row("virtual", 200, 445)))).first().asString()
                .startsWith("The limit is not the threads. A task takes 20.0 ms alone");
        assertThat(said(row("fixed-pool", 50, 400), row("virtual", 200, 2_000)))
                .anyMatch(line -> line.contains("tasks most likely hinder one another."));
    }

    @Test
    @DisplayName("is that tasks hinder one another if one after another they are quicker")
    void sequentialIsQuicker() {
        assertThat(said(inThreeJvms(row("sequential", 1, 100), row("virtual", 200, 600))))
                .anyMatch(line -> line.startsWith(
                        "virtual took 600 ms and sequential 100 ms: with 200 in flight, tasks hinder one another."));
    }

    @Test
    @DisplayName("may be a pool that is the only row, which another row would show")
    void aPoolAlone() {
        assertThat(said(row("fixed-pool", 10, 400))).first().asString().isEqualTo("All threads of fixed-pool 10 were "
                + "busy. A row with more in flight, such as virtual, shows whether its size is the limit.");
    }

    @Test
    @DisplayName("is marked as said of too few JVMs, and of cold runs")
    void caveat() {
        assertThat(said(row("fixed-pool", 50, 450), row("virtual", 200, 445)))
                .contains("What limits the tasks is judged from fewer than three "
                        + "JVMs and from cold runs, which load classes and open connections. --forks 5 -r 3 would make it surer.");
    }
}
