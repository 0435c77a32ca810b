package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.dump.finding.LockQueue;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.text.Counts;
import loomshowcase.text.Prose;

/** Locks and monitors: who holds each, and who waits for it. */
final class QueueTable {

    private static final int MOST_WAITING = 4;

    private final Prose prose;
    private final int top;

    QueueTable(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    List<String> lines(List<LockQueue> queues) {
        var lines = new ArrayList<String>();
        queues.stream().limit(top).forEach(queue -> lines.addAll(Prose.hanging("  - ", text(queue), prose.columns())));
        if (queues.size() > top) {
            lines.add("  … and %s more; --top %s shows them".formatted(Counts.of(queues.size() - top, "lock"),
                    queues.size()));
        }
        return lines;
    }

    private static String text(LockQueue queue) {
        List<DumpedThread> waiting = queue.owner() == null && queue.next() != null
                ? queue.waiting().stream().filter(thread -> thread != queue.next()).toList() : queue.waiting();
        String behind = waiting.isEmpty() ? "" : "; %s: %s".formatted(Counts.of(waiting.size(), "thread")
                + (waiting.size() == 1 ? " waits" : " wait") + (waiting == queue.waiting() ? "" : " behind it"),
                DumpText.examples(waiting.stream().limit(MOST_WAITING).toList(), waiting.size()));
        return "%s: %s%s".formatted(queue.lock().text(), owner(queue), behind);
    }

    private static String owner(LockQueue queue) {
        DumpedThread owner = queue.owner();
        return owner != null ? "held by %s, which %s%s".formatted(owner.text(), owner.waitsFor().text(1),
                owner.stack().place().map(place -> " in " + place.shortText()).orElse(""))
                : queue.next() != null
                        ? "its next owner is %s, which was woken and has no carrier".formatted(queue.next().text())
                : "the dump does not name its owner";
    }
}
