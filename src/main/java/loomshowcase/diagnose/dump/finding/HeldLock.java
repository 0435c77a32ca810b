package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.Optional;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.text.Counts;

/** Threads wait for a lock whose owner is named, and not in a circle. */
public record HeldLock(LockQueue queue) implements Finding {

    static List<Finding> in(Situation situation) {
        return situation.queues().stream().filter(queue -> queue.owner() != null
                && situation.circles().stream().noneMatch(circle -> circle.contains(queue.owner())))
                .map(queue -> (Finding) new HeldLock(queue)).toList();
    }

    @Override
    public String kind() {
        return "held-lock";
    }

    @Override
    public String sentence() {
        DumpedThread owner = queue.owner();
        int waiting = queue.waiting().size();
        return "%s for %s, which %s holds while it %s%s".formatted(Counts.of(waiting, "thread")
                + (waiting == 1 ? " waits" : " wait"), queue.lock().text(), Words.named(owner),
                owner.waitsFor().text(1),
                Words.in(List.of(owner)));
    }

    @Override
    public List<String> details() {
        return List.of();
    }

    @Override
    public List<DumpedThread> threads() {
        return queue.waiting();
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return Optional.of(new Suggestion(
                "Look at what the owner waits for. Hold the lock for less time: no call over a network and no sleep inside. A virtual "
                        + "thread that waits for it costs little, but they get it one after another.",
                null,
                "What becomes of my pool of 200"));
    }
}
