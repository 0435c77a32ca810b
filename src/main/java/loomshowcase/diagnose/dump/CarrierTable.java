package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.dump.finding.Carrier;
import loomshowcase.diagnose.dump.finding.Situation;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Prose;
import loomshowcase.text.Wrap;

/** Carriers, and the virtual thread on each. */
final class CarrierTable {

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
        int name = carriers.stream().mapToInt(carrier -> name(carrier).length()).max().orElse(0) + 2;
        lines.add("  " + GroupTable.left("carrier", name) + GroupTable.right("cpu", 8) + "  what it does");
        carriers.stream().limit(top).forEach(carrier -> lines.add(Wrap.shortened("  "
                + GroupTable.left(name(carrier), name)
                + GroupTable.right(carrier.cpuNanos() < 0 ? "" : Digits.ofNanos(carrier.cpuNanos()), 8) + "  "
                + what(carrier), prose.columns(), "…").stripTrailing()));
        if (carriers.size() > top) {
            lines.add("  … and %s more; --top %s shows them".formatted(Counts.text(carriers.size() - top),
                    carriers.size()));
        }
        return lines;
    }

    private static String name(Carrier carrier) {
        return carrier.thread() == null ? "not named" : carrier.thread().name().toString();
    }

    private static String what(Carrier carrier) {
        DumpedThread carried = carrier.carried();
        if (carried == null) {
            return carrier.use() == Carrier.Use.FREE ? "free" : "runs a virtual thread that is not named";
        }
        String use = carrier.use() == Carrier.Use.HELD ? "held by " : "runs ";
        return use + carried.text()
                + carried.stack().place().map(Frame::shortText).map(place -> ", in " + place).orElse("");
    }
}
