package loomshowcase.compare.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Results made up for tests: plain values that a reader can check by hand. */
public final class Samples {

    public static final long MILLI = 1_000_000;
    public static final long SECOND = 1_000 * MILLI;

    /** Of tasks that only sleep. */
    public static final Traits SLEEPS = Traits.ofWaiting().tryingNext("sleep -d 100ms");

    private Samples() {}

    /** Of tasks that compute. */
    public static Traits computing(int cores) {
        return Traits.ofComputing(cores);
    }

    /** Of tasks that share some connections. */
    public static Traits sharing(int connections) {
        return Traits.ofSharing(new SharedLimit(connections, "connection")).expectingFailures("no connection");
    }

    public static Jdk jdk25() {
        return new Jdk(25, "25.0.3+9-LTS", "Eclipse Adoptium",
                List.of("--enable-preview", "-Xms1024m", "-Xmx1024m", "-XX:+UseG1GC"));
    }

    public static Environment environment() {
        return new Environment("1.0.0", "2026-11-24T12:00:00Z", "Linux 6.1", "amd64", "A CPU", 2, 25_276_510_208L,
                Map.of("pid_max", 32_768L), List.of("JAVA_TOOL_OPTIONS"));
    }

    public static Results results(List<Cell> cells) {
        return Results.of(false, List.of("compare", "sleep"), environment(), planning(), cells);
    }

    /** A minute, and the usual seed. */
    public static Planning planning() {
        return new Planning(60 * SECOND, 1);
    }

    /** A run with these walls, in nanoseconds, and nothing else of note. */
    public static Run run(int fork, boolean cold, long wall) {
        return new Run(
                new Run.Id(fork, cold, false, false),
                new Run.Times(wall, 20_000L, 100_000L),
                new Run.Outcome(10, 0, List.of(), 10),
                new Run.TaskTimes(Distribution.of(2 * MILLI), Distribution.of(SECOND), Distribution.of(wall),
                        Distribution.of(MILLI), null),
                new Run.Resources(18, new Threads(10, 0, 0, 1), 30 * MILLI, 62L << 20, 60L << 20, 500_000L, 0L, 0L),
                null, null);
    }

    /** Two tasks of which one waits for the other: 120 times, 10 ms apart. */
    public static Timeline timeline() {
        List<Integer> running = Collections.nCopies(Timeline.STEPS, 1);
        return new Timeline(10 * MILLI, IntStream.range(0, Timeline.STEPS).mapToObj(step -> step < 60 ? 1 : 0).toList(),
                running, IntStream.range(0, Timeline.STEPS).mapToObj(step -> step < 60 ? 0 : 1).toList(),
                List.of(0L, 0L), List.of(MILLI, 600 * MILLI), List.of(600 * MILLI, 1_200 * MILLI),
                LongStream.range(0, Timeline.LATENCIES).mapToObj(hundredth -> (600 + 6 * hundredth) * MILLI).toList());
    }

    /** Ten sleeps of a second by some model, a run in one fork for each wall. */
    public static Cell cell(String model, long floor, long... walls) {
        List<Run> runs = new ArrayList<>();
        LongStream.of(walls).forEach(wall -> runs.add(run(0, runs.isEmpty(), wall)));
        return cell(model, floor, runs);
    }

    public static Cell cell(String model, long floor, List<Run> runs) {
        boolean pool = model.equals("fixed-pool");
        return new Cell(
                new Cell.Row(jdk25(), model, pool ? "fixed-pool 10" : model, pool ? 10 : null, null),
                new Cell.Load("sleep", "10 tasks of 1 s each", Map.of("durationNanos", SECOND), 10, floor, SLEEPS),
                new Cell.Outcome(Status.MEASURED, null, List.of(), new PlannedRuns(1, 0, runs.size()), null),
                null, null, null, new Cell.PerFork(List.of(), List.of(150 * MILLI), List.of()), runs);
    }

    /** The cell as a variant with an option that tells its name. */
    public static Cell as(String variant, Cell cell) {
        return Changed.of(cell, "variant", new Variant(variant, List.of("-Dvariant=" + variant), null));
    }

    /** A cell that was not measured. */
    public static Cell without(Cell cell, Status status, String failure) {
        return Changed.of(cell, "status", status, "failure", failure, "warnings", List.of(), "planned", null,
                "startUpNanos", List.of(), "runs", List.of());
    }

    /** A cell whose runs are changed. */
    public static Cell with(
            Cell cell, Status status, String failure, List<String> warnings, UnaryOperator<Run> change) {
        return Changed.of(cell, "status", status, "failure", failure, "warnings", warnings,
                "runs", cell.runs().stream().map(change).toList());
    }

    /** A cell at 300 tasks a second that its pool can never serve. */
    public static Cell openLoop(Cell cell) {
        return Changed.of(
                with(cell, cell.status(), cell.failure(), cell.warnings(),
                        run -> Changed.of(run, "openLoop",
                                new OpenRun(Distribution.of(MILLI / 10), 30 * MILLI, 4, 5, 9))),
                "openLoop", new OpenLoop(300, 300.0, 10, 290.0, 288.5));
    }

    /** A cell of which it is known what its tasks in flight take. */
    public static Cell held(Cell cell) {
        return Changed.of(cell, "held", new HeldTasks(10, 15_000L, 200_000L, 10, 163_840L, null));
    }

    /** Ten sleeps of a second by some model: a fork for each list of walls, cold first and then warm. */
    @SafeVarargs
    public static Cell forks(String model, long floor, List<Long>... walls) {
        List<Run> runs = new ArrayList<>();
        for (int fork = 0; fork < walls.length; fork++) {
            for (int index = 0; index < walls[fork].size(); index++) {
                runs.add(Changed.of(run(fork, index == 0, walls[fork].get(index)), "warm", index > 0));
            }
        }
        return cell(model, floor, runs);
    }

    public static Cell onCarriers(Cell cell) {
        return with(cell, cell.status(), cell.failure(), cell.warnings(),
                run -> withThreads(run, new Threads(0, 2, 0, 3), 2 * MILLI));
    }

    /** The same with another number of tasks, of which so many were in flight at once. */
    public static Cell at(int tasks, Cell cell, int peakInFlight) {
        return Changed.of(with(cell, cell.status(), cell.failure(), cell.warnings(),
                run -> Changed.of(run, "completed", tasks, "peakInFlight", peakInFlight)),
                "tasks", tasks, "work", tasks + " tasks of 1 s each");
    }

    public static Run withThreads(Run run, Threads threads, long longestWait) {
        return Changed.of(run, "waitNanos", Distribution.of(longestWait), "threads", threads);
    }

    public static Run withService(Run run, long service) {
        return Changed.of(run, "serviceNanos", Distribution.of(service));
    }

    public static Run withFailures(Run run, int completed, List<TaskFailure> failures) {
        return Changed.of(run, "completed", completed, "failures", failures,
                "failed", failures.stream().mapToInt(TaskFailure::count).sum());
    }

    public static Run withPeak(Run run, int peakInFlight) {
        return Changed.of(run, "peakInFlight", peakInFlight);
    }

    /** A run of which nothing could be taken but its wall. */
    public static Run bare(long wall) {
        return new Run(
                new Run.Id(0, true, false, false),
                new Run.Times(wall, null, null),
                new Run.Outcome(0, 0, List.of(), 0),
                new Run.TaskTimes(null, null, null, null, null),
                new Run.Resources(null, new Threads(0, 0, 0, 0), null, null, null, null, null, null),
                null, null);
    }
}
