package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.text.Counts;

/** What a task in flight takes in memory, where so many were held that it can be told from what a JVM takes anyway. */
final class MemoryHeld implements Rule {

    private static final int ENOUGH = 1_000;

    @Override
    public List<String> sentences(Rows rows) {
        Optional<HeldTasks> virtual = rows.trusted("virtual").map(row -> row.row().held()).filter(MemoryHeld::known);
        return virtual.map(held -> List.of("Held in flight, %s tasks of virtual took %s of heap each%s.".formatted(
                Counts.text(held.tasks()), Amounts.bytes(held.perTask(held.liveHeapBytes())), platform(rows))))
                .orElse(List.of());
    }

    private static String platform(Rows rows) {
        return rows.concurrent().stream()
                .filter(row -> known(row.row().held()) && row.row().held().kernelStackBytes() != null)
                .filter(row -> row.row().held().platformThreads() >= row.row().held().tasks())
                .findFirst()
                .map(row -> "; %s of %s took %s each, and %s more in kernel stacks that no process is charged with"
                        .formatted(Counts.text(row.row().held().tasks()), row.label(),
                                Amounts.bytes(row.row().held().perTask(row.row().held().residentBytes())),
                                Amounts.bytes(row.row().held().perTask(row.row().held().kernelStackBytes()))))
                .orElse("");
    }

    private static boolean known(HeldTasks held) {
        return held != null && held.tasks() >= ENOUGH && held.liveHeapBytes() != null && held.residentBytes() != null;
    }
}
