package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.result.Traits;

/** Rows of a task that takes 20 ms alone, with times that are written down, and what the summary says of them. */
final class TaskRows {

    private TaskRows() {}

    /** A row of 200 tasks, with the most in flight at once and the wall time in milliseconds. */
    static Cell row(String model, int inFlight, long wall) {
        return row(model, inFlight, wall, wall / 2, wall * 9 / 10);
    }

    static Cell row(String model, int inFlight, long wall, long half, long most) {
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
    static Cell[] inThreeJvms(Cell... cells) {
        return Stream.of(cells).map(cell -> Changed.of(cell, "runs", Stream.of(0, 1, 2).flatMap(
                fork -> cell.runs().stream().map(run -> Changed.of(run, "fork", fork))).toList())).toArray(Cell[]::new);
    }

    static Cell limited(int permits, long wall) {
        return Changed.of(row("virtual", permits, wall), "label", "virtual ≤" + permits,
                "parameters", Map.of("measuredTaskNanos", 20 * MILLI, "concurrency", permits));
    }

    static Cell warm(Cell cell) {
        return Samples.with(cell, cell.status(), null, List.of(), run -> Changed.of(run, "cold", false, "warm", true));
    }

    static Cell cpu(Cell cell, long millis) {
        return Samples.with(cell, cell.status(), null, List.of(), run -> Changed.of(run, "cpuNanos", millis * MILLI));
    }

    static List<String> said(Cell... cells) {
        return new Summary(Rows.of(List.of(cells))).sentences();
    }
}
