package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.dump.finding.Carrier;
import loomshowcase.diagnose.dump.finding.Situation;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Prose;
import loomshowcase.text.Wrap;

/** Carriers, and the virtual thread on each. */
final class CarrierTable {

    private static final int CPU_WIDTH = 20;

    private final Prose prose;
    private final int top;

    CarrierTable(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    List<String> lines(Situation situation) {
        List<Carrier> carriers = situation.carriers();
        var lines = new ArrayList<String>();
        SchedulerState scheduler = situation.process().last().scheduler();
        if (scheduler != null) {
            lines.addAll(Prose.hanging("  ", "Scheduler: parallelism %s, %s, %s active, %s for one".formatted(
                    Counts.text(scheduler.parallelism()), Counts.of(scheduler.size(), "carrier"),
                    Counts.text(scheduler.active()), Counts.of(scheduler.queued(), "thread")
                            + (scheduler.queued() == 1 ? " waits" : " wait")),
                    prose.width()));
        }
        if (carriers.isEmpty()) {
            return lines;
        }
        List<Carrier> named = carriers.stream().filter(carrier -> carrier.thread() != null).toList();
        Map<Long, PrintedThread> printed = situation.process().last().printed();
        boolean anyCpu = named.stream().anyMatch(carrier -> carrier.cpuNanos() >= 0);
        int name = Math.max(7, named.stream().mapToInt(carrier -> name(carrier).length()).max().orElse(0)) + 2;
        if (!named.isEmpty()) {
            lines.add("  " + GroupTable.left("carrier", name)
                    + (anyCpu ? GroupTable.left("cpu of lifetime", CPU_WIDTH) : "") + "what it does");
        }
        named.stream().limit(top).forEach(carrier -> {
            String lead = "  " + GroupTable.left(name(carrier), name)
                    + (anyCpu ? GroupTable.left(cpu(carrier, printed.get(carrier.thread().id())), CPU_WIDTH) : "");
            String place = place(carrier);
            String whole = lead + what(carrier) + place;
            // The threads above are shown with their places.
            lines.add(Wrap.shortened(whole.length() <= prose.columns() ? whole : lead + what(carrier), prose.columns(),
                    "…").stripTrailing());
        });
        if (named.size() > top) {
            lines.add("  … and %s more; --top %s shows them".formatted(Counts.text(named.size() - top), named.size()));
        }
        unnamed(carriers, lines);
        return lines;
    }

    /** The dump says which threads have a carrier, and not which one. */
    private void unnamed(List<Carrier> carriers, List<String> lines) {
        var byUse = new LinkedHashMap<Carrier.Use, List<Carrier>>();
        carriers.stream().filter(carrier -> carrier.thread() == null)
                .forEach(carrier -> byUse.computeIfAbsent(carrier.use(), use -> new ArrayList<>()).add(carrier));
        byUse.forEach((use,
                some) -> lines.addAll(Prose.hanging("  ", "%s that this dump does not name: %s %s".formatted(
                        Counts.of(some.size(), "carrier"), use == Carrier.Use.HELD ? "held by" : "with",
                        DumpText.examples(some.stream().limit(top).map(Carrier::carried).toList(), some.size())),
                        prose.width())));
    }

    private static String cpu(Carrier carrier, PrintedThread printed) {
        return carrier.cpuNanos() < 0 ? ""
                : Digits.ofNanos(carrier.cpuNanos()) + (printed == null || printed.elapsedNanos() < 0 ? ""
                        : " of " + Digits.ofNanos(printed.elapsedNanos()));
    }

    private static String place(Carrier carrier) {
        return carrier.carried() == null ? ""
                : carrier.carried().stack().place().map(Frame::shortText).map(place -> ", in " + place).orElse("");
    }

    private static String name(Carrier carrier) {
        return carrier.thread().name().toString();
    }

    private static String what(Carrier carrier) {
        DumpedThread carried = carrier.carried();
        if (carried == null) {
            return carrier.use() == Carrier.Use.FREE ? "free" : "runs a virtual thread that is not named";
        }
        String use = carrier.use() == Carrier.Use.HELD ? "held by " : "runs ";
        return use + carried.text();
    }
}
