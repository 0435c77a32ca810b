package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.WaitKind;

/** Says what dumps do not show. A reader who does not know may take silence for good news. */
public final class CannotShow {

    private CannotShow() {}

    /** What matters most comes first; with each, how to see it. */
    public static List<String> sentences(Situation situation) {
        var sentences = new ArrayList<String>();
        ThreadDump dump = situation.dump();
        String pid = situation.process().pid() == 0 ? "PID" : Long.toString(situation.process().pid());
        boolean twoPrints = situation.process().moments().size() > 1 && situation.process().first().print() != null
                && situation.process().last().print() != null;
        if (!dump.format().hasVirtualThreads()) {
            sentences
                    .add("Virtual threads that have no carrier: they are not in a dump of Thread.print or jstack. Take "
                            + "jcmd %s Thread.dump_to_file -format=json FILE.".formatted(pid));
        } else if (!dump.tellsStates()) {
            sentences
                    .add("What threads wait for, and who holds what: a dump of %s has stacks only. A thread that waits at "
                            .formatted(release(dump))
                            + "synchronized looks like one that computes, and one that could go on looks like one that "
                            + "waits.");
        } else if (!dump.tellsOwners()) {
            sentences.add(
                    "Who owns a ReentrantLock: only dumps of JDK 26 and newer name the owner. If a platform thread may "
                            + "own it, take jcmd %s Thread.print -l.".formatted(pid));
        }
        if (hasReadWriteLock(situation)) {
            sentences.add("Who owns a read-write lock: no dump names the owner.");
        }
        if (situation.groups().stream().anyMatch(group -> group.stack().waitsFor() == WaitKind.PERMIT)) {
            sentences.add("Who holds the permits of a semaphore: no dump names the holders.");
        }
        if (situation.process().moments().size() == 1) {
            sentences
                    .add("Whether anything moves: that takes two dumps some seconds apart. Give both files to dump, or "
                            + "let it take them: dump %s.".formatted(pid));
        }
        if (dump.format().hasVirtualThreads() && !twoPrints) {
            sentences.add(
                    "Whether a thread uses the processor: Thread.print has the processor time of each carrier, as cpu=. "
                            + "Take jcmd %s Thread.print twice, and give dump these files too.".formatted(pid));
        }
        if (dump.format() == DumpFormat.TEXT) {
            sentences.add("Executors, scopes, and who is on which carrier: Thread.dump_to_file writes them with "
                    + "-format=json.");
        }
        if (dump.format().hasVirtualThreads()) {
            sentences.add("One single moment: the threads kept running while the dump was written.");
        }
        return sentences;
    }

    private static String release(ThreadDump dump) {
        return dump.feature() == 0 ? "this JDK" : "JDK " + dump.feature();
    }

    private static boolean hasReadWriteLock(Situation situation) {
        return situation.groups().stream().anyMatch(group -> group.stack().waitsFor() == WaitKind.LOCK
                && group.stack().frames().stream()
                        .anyMatch(frame -> frame.type().contains("ReadWriteLock")
                                || frame.type().contains("StampedLock")));
    }
}
