package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.text.Counts;

/** What many tasks in flight cost: platform threads and memory. */
final class Costs {

    /** Fewer threads or tasks than this cost little compared with the JVM itself. */
    private static final int MANY = 1_000;

    private Costs() {}

    /** How many platform threads the same tasks needed. */
    static Optional<String> threads(Rows rows) {
        List<Figures> together = rows.withAllInFlight();
        return rows.trusted("virtual").filter(together::contains)
                .flatMap(virtual -> together.stream().filter(row -> row.threads().model() >= MANY).findFirst()
                        .map(platform -> "%s needed %s platform threads; virtual ran the same %s on %s.".formatted(
                                platform.label(), Counts.text(platform.threads().model()), rows.tasksText(),
                                Counts.of(virtual.threads().carriers(), "carrier thread"))));
    }

    /** How much memory a task in flight takes. */
    static Optional<String> memory(Rows rows) {
        return rows.trusted("virtual").map(row -> row.cell().held()).filter(Costs::isKnown)
                .map(held -> "Held in flight on virtual, %s tasks took %s of heap each%s.".formatted(
                        Counts.text(held.tasks()), Amounts.bytes(held.perTask(held.liveHeapBytes())),
                        rows.concurrent().stream().filter(Costs::hasAThreadPerTask).findFirst()
                                .map(Costs::ofPlatformThreads).orElse("")));
    }

    private static boolean isKnown(HeldTasks held) {
        return held != null && held.tasks() >= MANY && held.liveHeapBytes() != null && held.residentBytes() != null;
    }

    private static boolean hasAThreadPerTask(Figures row) {
        HeldTasks held = row.cell().held();
        return isKnown(held) && held.kernelStackBytes() != null && held.platformThreads() >= held.tasks();
    }

    private static String ofPlatformThreads(Figures row) {
        HeldTasks held = row.cell().held();
        return "; on %s, %s took %s each, and another %s in kernel stacks, which no process's memory includes"
                .formatted(
                        row.label(), Counts.text(held.tasks()), Amounts.bytes(held.perTask(held.residentBytes())),
                        Amounts.bytes(held.perTask(held.kernelStackBytes())));
    }
}
