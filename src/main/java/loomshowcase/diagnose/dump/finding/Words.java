package loomshowcase.diagnose.dump.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loomshowcase.diagnose.OwnCommand;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Listed;

/** Phrases that answers share. */
public final class Words {

    /** What somebody has to know who has not met carriers before. */
    static final String CARRIER = "a carrier is a platform thread that runs virtual threads, one at a time; ";
    static final String PINNED = CARRIER + "a pinned thread keeps its carrier while it waits";
    static final String COMPUTING = CARRIER + "one that computes keeps it";

    private static final int MOST_NAMED = 4;

    private Words() {}

    /** {@code , in App.hash:12}: where most of the threads are; empty if no stack shows it. */
    static String in(Collection<DumpedThread> threads) {
        List<String> places = places(threads);
        return places.isEmpty() ? "" : ", in " + places.getFirst() + (places.size() == 1 ? ""
                : " and " + Counts.of(places.size() - 1, "other place"));
    }

    private static List<String> places(Collection<DumpedThread> threads) {
        var counts = new LinkedHashMap<Frame, Integer>();
        threads.stream().map(thread -> thread.stack().place().orElse(null)).filter(Objects::nonNull)
                .forEach(place -> counts.merge(place, 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<Frame, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(place -> place.getKey().shortText()).toList();
    }

    /** {@code wait for a lock}, or what a thread may do of which the dump does not say more. */
    public static String does(DumpedThread thread, long threads) {
        String does = thread.waitsFor().text(threads);
        return thread.mayWaitToEnter() ? "%s, or %s".formatted(does, WaitKind.MONITOR.text(threads)) : does;
    }

    /** What most of the threads wait for. */
    static WaitKind mostOften(Collection<DumpedThread> threads) {
        var counts = new LinkedHashMap<WaitKind, Integer>();
        threads.forEach(thread -> counts.merge(thread.waitsFor(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(WaitKind.NONE);
    }

    /** {@code the only carrier is}, {@code both carriers are}, {@code all 8 carriers are}. */
    static String allCarriers(int carriers) {
        return switch (carriers) {
            case 1 -> "the only carrier is";
            case 2 -> "both carriers are";
            default -> "all %s carriers are".formatted(Counts.text(carriers));
        };
    }

    /** {@code , and have not moved for 5.01 s}; empty if there is one dump only. */
    static String unmoved(Situation situation, long threads) {
        return Optional.ofNullable(situation.movement()).map(Movement::time)
                .map(time -> ", and %s not moved for %s".formatted(threads == 1 ? "has" : "have",
                        Digits.ofNanos(time.toNanos())))
                .orElse("");
    }

    /**
     * How to see whether anything moves, with the command in a line of its own at the end. The process of a file may
     * have ended, or run on another machine.
     */
    static String twoDumps(Situation situation) {
        long pid = situation.process().pid();
        return pid == 0 ? "take two dumps of the process on its machine:\n" + OwnCommand.of("dump PID")
                : "take two dumps of process %s on its machine, if it still runs:\n%s".formatted(pid,
                        OwnCommand.of("dump " + pid));
    }

    /**
     * {@code 37 of 40 virtual threads}, {@code all 40 virtual threads}; of the threads of interest if not all are
     * virtual.
     */
    static String share(Situation situation, long threads, boolean areVirtual) {
        long all = areVirtual ? situation.groups().stream().filter(ThreadGroups.Group::isVirtual)
                .mapToLong(ThreadGroups.Group::count).sum() : situation.counts().ofInterest();
        String noun = areVirtual ? "virtual thread" : "thread of the application";
        String nouns = areVirtual ? "virtual threads" : "threads of the application";
        return threads < all ? "%s of %s %s".formatted(Counts.text(threads), Counts.text(all), nouns)
                : all == 1 ? "the only " + noun : "all %s %s".formatted(Counts.text(all), nouns);
    }

    /** {@code virtual #40 "a" and #41 "b"}; of many threads, the first ones. */
    static String named(List<DumpedThread> threads) {
        List<String> names = threads.stream().limit(MOST_NAMED).map(DumpedThread::text).toList();
        String kind = threads.getFirst().isVirtual() ? "virtual " : "platform ";
        return kind + (threads.size() <= MOST_NAMED ? Listed.and(names)
                : "%s and %s".formatted(String.join(", ", names),
                        Counts.of(threads.size() - MOST_NAMED, "other")));
    }

    /** {@code virtual #17 "request-3"}. */
    static String named(DumpedThread thread) {
        return (thread.isVirtual() ? "virtual " : "platform ") + thread.text();
    }
}
