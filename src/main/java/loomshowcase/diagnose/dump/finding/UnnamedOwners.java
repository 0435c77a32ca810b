package loomshowcase.diagnose.dump.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Lock;
import loomshowcase.text.Counts;

/**
 * Threads wait for locks, and the dump does not say who holds them.
 *
 * @param waiting for such locks
 * @param locks   how many locks there are; 0 if the dump does not say
 */
public record UnnamedOwners(Situation situation, List<DumpedThread> waiting, int locks) implements Finding {

    static List<Finding> in(Situation situation) {
        var named = new HashSet<Lock>();
        situation.queues().stream().filter(queue -> queue.owner() != null).forEach(queue -> named.add(queue.lock()));
        List<DumpedThread> waiting = situation.still(thread -> isAtLock(thread) && !named.contains(thread.awaited()));
        var locks = new HashSet<Lock>();
        waiting.stream().map(DumpedThread::awaited).forEach(locks::add);
        boolean told = !locks.contains(null);
        return waiting.isEmpty() ? List.of() : List.of(new UnnamedOwners(situation, waiting, told ? locks.size() : 0));
    }

    /** Whether it is about the threads that keep the carriers, and those behind them. */
    boolean isSaidBy(StandStill standStill) {
        return standStill.holders().stream().filter(waiting::contains).count() * 2 > standStill.holders().size();
    }

    private static boolean isAtLock(DumpedThread thread) {
        return thread.waitsFor().hasOwner() && !ThreadGroups.isBackground(thread)
                && (thread.awaited() == null || thread.awaited().canBeOwned()
                        || !thread.awaited().type().contains("$"));
    }

    @Override
    public String kind() {
        return "unnamed-owners";
    }

    @Override
    public String sentence() {
        String who = Counts.of(waiting.size(), "thread") + (waiting.size() == 1 ? " waits for " : " wait for ");
        String lock = locks == 1 ? waiting.getFirst().awaited().text() + ", whose owner this dump does not name"
                : (locks == 0 ? (waiting.size() == 1 ? "a lock whose owner" : "locks whose owners")
                        : Counts.text(locks) + " locks whose owners") + " this dump does not name";
        return (locks != 1 && waiting.size() > 1 ? "perhaps a deadlock, perhaps contention: " : "") + who + lock
                + Words.in(waiting)
                + Words.unmoved(situation, waiting.size());
    }

    @Override
    public List<String> details() {
        return locks == 1 || waiting.size() == 1 ? List.of()
                : List.of(
                        "either these threads wait for each other, or each waits for a thread that will release its lock; "
                                + "without the owners, both look alike");
    }

    @Override
    public List<DumpedThread> threads() {
        return waiting;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        boolean several = locks != 1 && waiting.size() > 1;
        String now = situation.movement() == null
                ? "First, %s\nIf the same threads still wait there, ".formatted(Words.twoDumps(situation))
                : "If these threads still wait, ";
        String newer = situation.dump().feature() >= 26 ? "" : " Dumps of JDK 26 and newer name the owners of a "
                + "ReentrantLock.";
        return Optional.of(new Suggestion(now + (several
                ? "they are in a deadlock, or the owner waits for something else; a restart ends both.\nThen look for two "
                        + "places that acquire the same locks in different order."
                : "look for the owner among the other threads: what it waits for is the cause.") + newer,
                "what-dumps-see", "Thread dumps, profilers, metrics"));
    }
}
