package loomshowcase.diagnose.pools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** What else is to be known of a pool before it is moved: how many threads it needs, what its size protected, what pins. */
final class PoolNotes {

    private static final double ENOUGH = 0.01;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMED = 3;

    private final Pool pool;
    private final Answer answer;

    PoolNotes(Pool pool, Answer answer) {
        this.pool = pool;
        this.answer = answer;
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (answer == Answer.NO_POOL || answer == Answer.UNKNOWN || pool.mostBusy() == 0) {
            return notes;
        }
        needed(notes);
        if (pool.growsFirst() && (answer == Answer.GAINS || answer == Answer.LIKELY_GAINS)) {
            notes.add(
                    "It makes more threads, up to its maximum, before work stands in line. So this holds only if %s is its "
                            .formatted(Counts.text(pool.threads())) + "maximum.");
        }
        if (answer != Answer.NOTHING) {
            protects(notes);
            holders(notes, false,
                    "On JDK 21 to 23, %s of its busy time would be pinned: waits below the synchronized method %s. "
                            + "From JDK 24 on they do not pin (JEP 491).");
            holders(notes, true,
                    "On every JDK, %s of its busy time would be pinned: waits below the native method or class "
                            + "initialiser %s.");
            monitors(notes);
            files(notes);
            threadLocals(notes);
        }
        return notes;
    }

    /** By Little's law, the tasks under way at once are arrivals per second times seconds per task. */
    private void needed(List<String> notes) {
        boolean isFull = pool.full() >= 0.5;
        notes.add(String.format(Locale.ROOT, "Needs %s%.1f threads on average: that many tasks were under way at once, "
                + "which is arrivals per second times seconds per task (Little's law).%s", isFull ? "at least " : "",
                pool.meanBusy(), isFull ? " What stood in line is not recorded." : ""));
        if (pool.selecting() > 0) {
            notes.add("%s of its threads wait for connections all the time, and are not counted as workers."
                    .formatted(Counts.text(pool.selecting())));
        }
    }

    private void protects(List<String> notes) {
        var peers = new TreeSet<String>();
        pool.waits().stream().filter(wait -> wait.kind() == WaitKind.SOCKET_READ)
                .flatMap(wait -> wait.places().stream()).forEach(place -> peers.addAll(place.peers()));
        if (pool.threads() == 1) {
            notes.add(
                    "With one thread, its tasks run one after another. If they must, keep that with a lock, or keep the pool.");
        } else if (pool.feed() != Feed.HAND_OFF && !pool.isThreadPerTask()) {
            notes.add(
                    "Its size is a limit: at most %s of its tasks %s at once. Virtual threads have none; keep it with a "
                            .formatted(Counts.text(pool.threads()), peers.isEmpty() ? "run"
                                    : "use " + Listed.and(peers.stream().limit(MOST_NAMED).toList()))
                            + "Semaphore, or a connection pool, where it is needed.");
        }
    }

    private void holders(List<String> notes, boolean always, String note) {
        // A thread that waits to enter a synchronized method is in that method's frame already.
        List<Place> places = pool.waits().stream().filter(wait -> wait.kind() != WaitKind.MONITOR)
                .flatMap(wait -> wait.places().stream())
                .filter(place -> place.holder() != null && place.always() == always).toList();
        double share = pool.ofBusy(places.stream().mapToLong(Place::totalNanos).sum());
        if (share >= ENOUGH) {
            List<String> names = places.stream().map(Place::holder).distinct().limit(MOST_NAMED)
                    .map(name -> FrameNames.fitting(name, LONGEST_NAME)).toList();
            notes.add(note.formatted(Verdicts.percent(share), Listed.and(names)));
        }
    }

    private void monitors(List<String> notes) {
        double share = share(wait -> wait.kind() == WaitKind.MONITOR || wait.kind() == WaitKind.OBJECT_WAIT);
        if (share >= ENOUGH) {
            notes.add(
                    "On JDK 21 to 23, its waits at monitors and in Object.wait, %s of its busy time, would keep a carrier too."
                            .formatted(Verdicts.percent(share)));
        }
    }

    private void files(List<String> notes) {
        double share = share(wait -> wait.kind() == WaitKind.FILE);
        if (share >= ENOUGH) {
            notes.add("It reads or writes files for %s of its busy time, which keeps a carrier on every JDK."
                    .formatted(Verdicts.percent(share)));
        }
    }

    private void threadLocals(List<String> notes) {
        if (!pool.threadLocals().isEmpty()) {
            notes.add("It fills thread locals, which each virtual thread would fill anew: %s.".formatted(
                    Listed.and(pool.threadLocals().stream().map(name -> FrameNames.fitting(name, LONGEST_NAME))
                            .toList())));
        }
    }

    private double share(Predicate<Wait> counted) {
        return pool.ofBusy(pool.waits().stream().filter(counted).mapToLong(Wait::totalNanos).sum());
    }
}
