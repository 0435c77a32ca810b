package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Counts;

/**
 * Threads that wait for each other in a circle.
 *
 * @param circle each waits for the next, the last for the first
 * @param behind how many other threads wait for locks that they hold
 */
public record Deadlock(List<DumpedThread> circle, long behind) implements Finding {

    static List<Finding> in(Situation situation) {
        return situation.circles().stream().map(circle -> (Finding) new Deadlock(circle, situation.queues().stream()
                .filter(queue -> queue.owner() != null && circle.contains(queue.owner()))
                .flatMap(queue -> queue.waiting().stream()).filter(thread -> !circle.contains(thread)).count()))
                .toList();
    }

    /** Of more threads the numbers alone are in the sentence; the details have the names. */
    private static final int MOST_NAMED = 3;

    @Override
    public String kind() {
        return "deadlock";
    }

    @Override
    public String sentence() {
        return (ends() ? "threads wait in a circle, until a time-out: " : "deadlock: ") + "%s → #%s".formatted(
                circle.stream().map(thread -> circle.size() <= MOST_NAMED ? thread.text() : "#" + thread.id())
                        .collect(Collectors.joining(" → ")),
                circle.getFirst().id()) + Words.in(circle)
                + (behind == 0 ? "" : "; %s behind them".formatted(Counts.of(behind, "thread")
                        + (behind == 1 ? " waits" : " wait")));
    }

    /** Whether a time-out ends it. */
    boolean ends() {
        return circle.stream().anyMatch(DumpedThread::waitEnds);
    }

    @Override
    public List<String> details() {
        return circle.stream().map(thread -> {
            DumpedThread next = circle.get((circle.indexOf(thread) + 1) % circle.size());
            return "%s waits for %s, which #%s holds%s".formatted(Words.named(thread), thread.awaited().text(),
                    next.id(),
                    Words.in(List.of(thread)).replaceFirst("^, in", "; it is in"));
        }).toList();
    }

    @Override
    public List<DumpedThread> threads() {
        return circle;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        boolean monitors = circle.stream().anyMatch(thread -> thread.waitsFor() == WaitKind.MONITOR);
        return Optional
                .of(new Suggestion((ends() ? "" : "Restart the process: a deadlock does not end by itself.\n")
                        + "Make all threads acquire these "
                        + "%s in the same order. Or %sacquire the second with tryLock and a time-out. The JVM's own detector does not "
                                .formatted(monitors ? "monitors" : "locks",
                                        monitors ? "replace them with ReentrantLock, and " : "")
                        + "look at virtual threads.", "what-dumps-see", "Thread dumps, profilers, metrics"));
    }
}
