package loomshowcase.compare.report.table;

import java.util.List;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Run;
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
                Column.figure("start-up", row -> Amounts.nanos(Spread.median(row.row().startUpNanos()))),
                Column.figure("set-up", row -> Amounts.nanos(row.median(Run::setUpNanos))),
                Column.figure("close", row -> Amounts.nanos(row.median(Run::closeNanos))));
    }

    private static Figures in(Figures row, Phase phase) {
        return new Figures(row.row(), phase);
    }

    private static String n(int runs) {
        return runs == 0 ? "" : Integer.toString(runs);
    }

    private static List<Column<Figures>> latencies() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("p50", row -> of(row, Run::latencyNanos, Distribution::p50)),
                Column.figure("p90", row -> ModelTable.tail(row, Distribution::p90)),
                Column.figure("p99", row -> ModelTable.tail(row, Distribution::p99)),
                Column.figure("max", row -> of(row, Run::latencyNanos, Distribution::max)),
                Column.figure("longest wait", row -> of(row, Run::waitNanos, Distribution::max)),
                Column.figure("server late", row -> of(row, Run::serverLateNanos, Distribution::p50)),
                Column.figure("rate late", row -> of(row, WideTables::generatorLate, Distribution::p50)),
                Column.figure("lateness p50", row -> of(row, Run::latenessNanos, Distribution::p50)),
                Column.figure("max", row -> of(row, Run::latenessNanos, Distribution::max)),
                Column.figure("in flight", row -> Counts.text(row.median(run -> (long) run.peakInFlight()))),
                Column.figure("n", row -> n(row.n())));
    }

    private static Distribution generatorLate(Run run) {
        return run.openLoop() == null ? null : run.openLoop().generatorLateNanos();
    }

    private static String of(Figures row, Function<Run, Distribution> tasks, Function<Distribution, Long> percentile) {
        return Amounts.nanos(row.median(tasks, percentile));
    }

    private static List<Column<Figures>> threads() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("model's", row -> role(row, Threads::model)),
                Column.figure("carriers", row -> role(row, Threads::carriers)),
                Column.figure("HTTP client's", row -> role(row, Threads::client)),
                Column.figure("other", row -> role(row, Threads::other)),
                Column.figure("CPU", row -> Amounts.cpu(row.median(Run::cpuNanos))),
                Column.figure("server's CPU", row -> Amounts.cpu(Spread.median(row.row().serverCpuNanos()))),
                Column.figure("collections", row -> count(row.median(Run::gcCount))),
                Column.figure("GC time", row -> Amounts.nanos(row.median(Run::gcNanos))),
                Column.figure("n", row -> n(row.n())));
    }

    private static String role(Figures row, Function<Threads, Integer> role) {
        return Counts.text(role.apply(row.threads()));
    }

    private static List<Column<Figures>> memory() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("over empty", row -> Amounts.extraBytes(row.memory())),
                Column.figure("allocated", row -> Amounts.bytes(row.median(Run::allocatedBytes))),
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
