package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 200 calls of a task that takes 20 ms alone: what limits them, told from times that are written down. */
@DisplayName("What limits an own task")
class ServedAtOnceTest {

    /** A row of 200 tasks, with the most in flight at once and the wall time in milliseconds. */
    private static Cell row(String model, int inFlight, long wall) {
        return row(model, inFlight, wall, wall / 2, wall * 9 / 10);
    }

    private static Cell row(String model, int inFlight, long wall, long half, long most) {
        var latency =
                new Distribution(Map.of(Percentile.P50, half * MILLI, Percentile.P90, most * MILLI), wall * MILLI);
        var service = new Distribution(Map.of(Percentile.P50, half * inFlight / 200 * MILLI), wall * MILLI);
        boolean pool = model.equals("fixed-pool");
        boolean virtual = model.equals("virtual");
        Cell cell = Samples.with(Samples.cell(model, 0, wall * MILLI), Status.MEASURED, null, List.of(),
                run -> Changed.of(
                        run, "latencyNanos", latency, "serviceNanos", service, "peakInFlight", inFlight, "completed",
                        200,
                        "threads", virtual ? new Threads(0, 2, 0, 0) : new Threads(inFlight, 0, 0, 0)));
        return Changed.of(cell, "tasks", 200, "work", "200 calls", "workload", "task", "floorNanos", null,
                "traits", Traits.UNKNOWN, "parameters", Map.of("measuredTaskNanos", 20 * MILLI),
                "poolSize", pool ? inFlight : null, "label", pool ? "fixed-pool " + inFlight : model);
    }

    /** The same runs in three JVMs. */
    private static Cell[] inThreeJvms(Cell... cells) {
        return Stream.of(cells).map(cell -> Changed.of(cell, "runs", Stream.of(0, 1, 2).flatMap(
                fork -> cell.runs().stream().map(run -> Changed.of(run, "fork", fork))).toList())).toArray(Cell[]::new);
    }

    private static Cell limited(int permits, long wall) {
        return Changed.of(row("virtual", permits, wall), "label", "virtual ≤" + permits,
                "parameters", Map.of("measuredTaskNanos", 20 * MILLI, "concurrency", permits));
    }

    private static List<String> said(Cell... cells) {
        return new Summary(Rows.of(List.of(cells))).sentences();
    }

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

    private static Cell warm(Cell cell) {
        return Samples.with(cell, cell.status(), null, List.of(), run -> Changed.of(run, "cold", false, "warm", true));
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

    private static Cell cpu(Cell cell, long millis) {
        return Samples.with(cell, cell.status(), null, List.of(), run -> Changed.of(run, "cpuNanos", millis * MILLI));
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
    @DisplayName("is one task that takes far longer than the others, if it does")
    void theLongestOfThem() {
        var service = new Distribution(Map.of(Percentile.P50, 20 * MILLI), 1_000 * MILLI);
        Cell rare = Samples.with(row("virtual", 199, 1_010, 21, 22), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "serviceNanos", service));
        assertThat(said(inThreeJvms(rare))).first().asString()
                .isEqualTo(
                        "No limit was seen inside the tasks: a task took 20.0 ms on virtual, with 199 in flight, and "
                                + "20.0 ms alone. The longest task took 1.00 s, and half of them at most 20.0 ms: the longest "
                                + "decides how long all take.");
    }

    @Test
    @DisplayName("can be too many at once: a row with more in flight that takes much longer")
    void hinderingOneAnother() {
        assertThat(said(inThreeJvms(row("fixed-pool", 50, 400), row("virtual", 200, 2_000)))).contains(
                "virtual took 2.00 s and fixed-pool 50 400 ms: with 200 in flight, tasks hinder one another. Run fewer "
                        + "at once: use a smaller pool, or a semaphore around what they share.");
    }

    @Test
    @DisplayName("was not seen if about all were served at once, each about as quickly as alone")
    void notSeen() {
        assertThat(said(inThreeJvms(row("platform", 200, 24, 23, 24), row("virtual", 200, 24, 22, 23)))).contains(
                "No limit was seen inside the tasks: a task took 23.0 ms on platform, with 200 in flight, and 20.0 ms "
                        + "alone.");
    }

    @Test
    @DisplayName("may be something that a task needs for a part of its time, if it took longer than alone")
    void partOfTheTime() {
        Cell[] part = inThreeJvms(row("virtual", 200, 38, 29, 36));
        assertThat(said(part))
                .contains("No limit was seen: a task took 29.0 ms on virtual, with 200 in flight, and 20.0 ms "
                        + "alone. The first use of a model or a busy moment can explain the difference, and so can something "
                        + "scarce that a task needs for a part of its time. More tasks (-n) or warm runs (-r 3) would tell.");
        assertThat(said(warm(part[0])))
                .contains("No limit was seen: a task took 29.0 ms on virtual, with 200 in flight, "
                        + "and 20.0 ms alone. A busy moment can explain the difference, and so can something scarce that a task "
                        + "needs for a part of its time. More tasks (-n) would tell.");
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
    @DisplayName("is not told from a few milliseconds, which the first use of a model takes as well")
    void aFewMilliseconds() {
        assertThat(said(row("virtual", 200, 120))).first().asString().isEqualTo(
                "Whether something limits them cannot be told: a task took 60.0 ms on virtual and 20.0 ms alone, which "
                        + "the first use of a model or a busy moment explains as well. Use more tasks (-n), or -r 3.");
    }

    @Test
    @DisplayName("was not seen on a busy machine, on which threads start late and each task is quick")
    void aBusyMachine() {
        Cell late = Samples.with(row("virtual", 200, 300, 150, 270), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "serviceNanos", Distribution.of(35 * MILLI)));
        assertThat(said(inThreeJvms(late))).first().asString().isEqualTo(
                "No limit was seen: a task took 35.0 ms on virtual, with 200 in flight, and 20.0 ms alone. The first use of "
                        + "a model or a busy moment can explain the difference, and so can something scarce that a task "
                        + "needs for a part of its time. More tasks (-n) or warm runs (-r 3) would tell. All together took "
                        + "300 ms, most likely because of what comes before a task begins: starting it, or a busy machine.");
        assertThat(said(row("fixed-pool", 50, 100), late)).noneMatch(line -> line.contains("hinder one another"));
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
