package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;

/** Every figure of one JDK, workload and number of tasks: one table for each thing that one may want to know. */
public final class WideTables {

    private final Rows rows;

    public WideTables(Rows rows) {
        this.rows = rows;
    }

    public List<Captioned> all() {
        return List.of(
                new Captioned("wall, cold and warm", ModelTable.sheet(rows, walls())),
                new Captioned("latency of a task, from its arrival to its end; lateness: how much longer than asked",
                        ModelTable.sheet(shown(), latencies())),
                new Captioned("platform threads by what they are for, CPU, and collections",
                        ModelTable.sheet(shown(), threads())),
                new Captioned("memory over an empty JVM; of each task held in flight: heap, resident, kernel stack",
                        ModelTable.sheet(shown(), memory())));
    }

    /** Why a row has no figures is said once. */
    private Rows shown() {
        List<Figures> shown = rows.all().stream().filter(Figures::shown).toList();
        return shown.isEmpty() ? rows : new Rows(shown);
    }

    private static List<Column<Figures>> walls() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("cold", row -> Amounts.nanos(in(row, Phase.COLD).wall())),
                Column.figure("±", row -> Amounts.plusMinus(in(row, Phase.COLD).plusMinus())),
                Column.figure("n", row -> n(in(row, Phase.COLD).n())),
                Column.figure("warm", row -> row.row().warm().isEmpty() ? ModelTable.unsettled(row)
                        : Amounts.nanos(in(row, Phase.WARM).wall())),
                Column.figure("±", row -> Amounts.plusMinus(in(row, Phase.WARM).plusMinus())),
                Column.figure("n", row -> n(row.row().warm().size())),
                Column.figure("floor", ModelTable::floor),
                Column.figure("over floor", row -> Amounts.extraNanos(row.overFloor())),
                Column.figure("start-up", row -> Amounts.nanos(Spread.median(row.row().perFork().startUpNanos()))),
                Column.figure("set-up", row -> Amounts.nanos(row.median(run -> run.times().setUpNanos()))),
                Column.figure("close", row -> Amounts.nanos(row.median(run -> run.times().closeNanos()))));
    }

    private static Figures in(Figures row, Phase phase) {
        return new Figures(row.row(), phase);
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
                Column.figure("max", row -> Amounts.nanos(row.longest(TaskTimes::latencyNanos))),
                Column.figure("longest wait", row -> Amounts.nanos(row.longest(TaskTimes::waitNanos))),
                Column.figure("server late", row -> median(row, TaskTimes::serverLateNanos)),
                Column.figure("rate late", row -> Amounts.nanos(row.median(WideTables::generatorLate))),
                Column.figure("lateness p50", row -> median(row, TaskTimes::latenessNanos)),
                Column.figure("max", row -> Amounts.nanos(row.longest(TaskTimes::latenessNanos))),
                Column.figure("in flight", row -> Counts.text(row.median(run -> (long) run.outcome().peakInFlight()))),
                Column.figure("n", row -> n(row.n()))));
        return columns;
    }

    private static Long generatorLate(Run run) {
        return run.openLoop() == null ? null : run.openLoop().generatorLateNanos().median();
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
                Column.figure("server's CPU", row -> Amounts.cpu(Spread.median(row.row().perFork().serverCpuNanos()))),
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
                Column.figure("held", row -> held(row.row()) == null ? "" : Counts.text(held(row.row()).tasks())),
                Column.figure("heap", row -> each(row.row(), HeldTasks::liveHeapBytes)),
                Column.figure("resident", row -> each(row.row(), HeldTasks::residentBytes)),
                Column.figure("stack", row -> each(row.row(), HeldTasks::kernelStackBytes)));
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
