package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;

/** Every figure of some rows: for each JDK and number of tasks, tables of times, latencies, threads and memory. */
public final class WideTables {

    private WideTables() {}

    /** @param cells all about one workload */
    public static List<Sheet> of(List<Cell> cells) {
        var phase = Phase.of(cells);
        ByJdk jdks = ByJdk.of(cells);
        List<Integer> tasks = cells.stream().map(Cell::tasks).distinct().sorted().toList();
        var tables = new ArrayList<Sheet>();
        for (Jdk jdk : jdks.jdks()) {
            for (int number : tasks) {
                List<Cell> alike = cells.stream()
                        .filter(cell -> cell.jdk().equals(jdk) && cell.tasks() == number).toList();
                if (!alike.isEmpty()) {
                    Rows rows = Rows.of(alike, phase);
                    String which = (jdks.jdks().size() == 1 ? "" : "JDK " + jdks.name(jdk) + ": ")
                            + (tasks.size() == 1 ? "" : rows.tasksText() + ": ");
                    of(rows).forEach(table -> tables.add(table.withCaptionPrefix(which)));
                }
            }
        }
        return tables;
    }

    /** A row without figures stands only in the first of them, with the reason. */
    private static List<Sheet> of(Rows rows) {
        List<Figures> shown = rows.all().stream().filter(Figures::hasFigures).toList();
        Rows rest = shown.isEmpty() ? rows : new Rows(shown);
        return List.of(
                ModelTable.sheet("wall time, cold and warm", rows, walls()),
                ModelTable.sheet(
                        "latency of a task, from its arrival to its end; lateness: how much longer than asked for",
                        rest, latencies()),
                ModelTable.sheet("platform threads by role, CPU time, and garbage collections", rest, threads()),
                ModelTable.sheet(
                        "memory over an empty JVM; of each task held in flight: heap, resident memory, kernel stack",
                        rest, memory()));
    }

    private static List<Column<Figures>> walls() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("cold", row -> Amounts.nanos(in(row, Phase.COLD).wall())),
                Column.figure("±", row -> Amounts.plusMinus(in(row, Phase.COLD).plusMinus())),
                Column.figure("n", row -> n(in(row, Phase.COLD).n())),
                Column.figure("warm", row -> row.cell().warm().isEmpty() ? ModelTable.unsettled(row)
                        : Amounts.nanos(in(row, Phase.WARM).wall())),
                Column.figure("±", row -> Amounts.plusMinus(in(row, Phase.WARM).plusMinus())),
                Column.figure("n", row -> n(row.cell().warm().size())),
                Column.figure("floor", ModelTable::floor),
                Column.figure("over floor", row -> Amounts.extraNanos(row.overFloor())),
                Column.figure("start-up", row -> Amounts.nanos(Spread.median(row.cell().perFork().startUpNanos()))),
                Column.figure("set-up", row -> Amounts.nanos(row.median(run -> run.times().setUpNanos()))),
                Column.figure("close", row -> Amounts.nanos(row.median(run -> run.times().closeNanos()))));
    }

    private static Figures in(Figures row, Phase phase) {
        return new Figures(row.cell(), phase);
    }

    private static String n(int runs) {
        return runs == 0 ? "" : Integer.toString(runs);
    }

    private static List<Column<Figures>> latencies() {
        var columns = new ArrayList<Column<Figures>>();
        columns.add(Column.words("model", Figures::label));
        for (Percentile percentile : Percentile.values()) {
            columns.add(Column.figure(percentile.toString(), row -> ModelTable.latency(row, percentile)));
        }
        columns.addAll(List.of(
                Column.figure("max", row -> Amounts.nanos(row.medianOfLongest(TaskTimes::latencyNanos))),
                Column.figure("longest wait", row -> Amounts.nanos(row.medianOfLongest(TaskTimes::waitNanos))),
                Column.figure("server late", row -> median(row, TaskTimes::serverLateNanos)),
                Column.figure("rate late", row -> Amounts.nanos(row.median(WideTables::generatorLate))),
                Column.figure("lateness p50", row -> median(row, TaskTimes::latenessNanos)),
                Column.figure("max", row -> Amounts.nanos(row.medianOfLongest(TaskTimes::latenessNanos))),
                Column.figure("in flight", row -> Counts.text(row.median(run -> (long) run.outcome().peakInFlight()))),
                Column.figure("n", row -> n(row.n()))));
        return columns;
    }

    private static Long generatorLate(Run run) {
        return run.openLoop() == null || run.openLoop().generatorLateNanos() == null ? null
                : run.openLoop().generatorLateNanos().median();
    }

    private static String median(Figures row, Function<TaskTimes, Distribution> tasks) {
        return Amounts.nanos(row.median(tasks, Percentile.median()));
    }

    private static List<Column<Figures>> threads() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("model's", row -> role(row, Threads::model)),
                Column.figure("carriers", row -> role(row, Threads::carriers)),
                Column.figure("HTTP client's", row -> role(row, Threads::client)),
                Column.figure("other", row -> role(row, Threads::other)),
                Column.figure("CPU", row -> Amounts.cpu(row.cpu())),
                Column.figure("server's CPU", row -> Amounts.cpu(Spread.median(row.cell().perFork().serverCpuNanos()))),
                Column.figure("collections", row -> count(row.median(run -> run.resources().gcCount()))),
                Column.figure("GC time", row -> Amounts.nanos(row.median(run -> run.resources().gcNanos()))),
                Column.figure("n", row -> n(row.n())));
    }

    private static String role(Figures row, Function<Threads, Integer> role) {
        return Counts.text(role.apply(row.threads()));
    }

    private static List<Column<Figures>> memory() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("over empty", row -> Amounts.extraBytes(row.memory())),
                Column.figure("allocated", row -> Amounts.bytes(row.median(run -> run.resources().allocatedBytes()))),
                Column.figure("n", row -> n(row.n())),
                Column.figure("held", row -> held(row.cell()) == null ? "" : Counts.text(held(row.cell()).tasks())),
                Column.figure("heap", row -> each(row.cell(), HeldTasks::liveHeapBytes)),
                Column.figure("resident", row -> each(row.cell(), HeldTasks::residentBytes)),
                Column.figure("stack", row -> each(row.cell(), HeldTasks::kernelStackBytes)));
    }

    private static HeldTasks held(Cell cell) {
        return cell.held() == null || cell.held().tasks() == 0 ? null : cell.held();
    }

    private static String each(Cell cell, Function<HeldTasks, Long> ofAll) {
        HeldTasks held = held(cell);
        return held == null ? "" : Amounts.bytes(held.perTask(ofAll.apply(held)));
    }

    private static String count(Long count) {
        return count == null ? "" : Counts.text(count);
    }
}
