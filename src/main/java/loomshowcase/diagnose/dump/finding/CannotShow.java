package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loomshowcase.diagnose.OwnCommand;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Durations;
import loomshowcase.text.Listed;

/** Says what dumps do not show. A reader who does not know may take silence for good news. */
public final class CannotShow {

    private CannotShow() {}

    /** What matters most comes first; with each, how to see it, unless a finding says so already. */
    public static List<String> sentences(Situation situation, List<Finding> findings) {
        var sentences = new ArrayList<String>();
        ThreadDump dump = situation.dump();
        String pid = situation.process().pid() == 0 ? "PID" : Long.toString(situation.process().pid());
        if (!dump.format().hasVirtualThreads()) {
            sentences
                    .add("Virtual threads that have no carrier: they are not in a dump of Thread.print or jstack. Take "
                            + "jcmd %s Thread.dump_to_file -format=json FILE.".formatted(pid));
        }
        unused(situation.process()).ifPresent(sentences::add);
        owners(situation, pid).ifPresent(sentences::add);
        sharedLock(situation).ifPresent(sentences::add);
        if (waitsFor(situation, WaitKind.PERMIT)) {
            sentences.add("Who holds the permits of a semaphore: no dump names the holders.");
        }
        if (findings.stream().anyMatch(ExhaustedPool.class::isInstance)) {
            sentences.add(
                    "How many connections the pool has, and who holds them: that none is free is inferred from these "
                            + "stacks. The pool's own metrics show it.");
        }
        entering(situation, pid).ifPresent(sentences::add);
        computing(situation, findings, pid).ifPresent(sentences::add);
        boolean proven = findings.getFirst() instanceof Deadlock deadlock && !deadlock.ends();
        if (!proven) {
            joining(situation).ifPresent(sentences::add);
        }
        if (situation.process().moments().size() == 1 && !proven) {
            sentences.add(moving(situation, findings));
        }
        if (dump.format().hasVirtualThreads()) {
            sentences.add("One single moment: the threads kept running while the dump was written.");
        }
        return sentences;
    }

    /** {@code Thread.print} tells its time without a zone. */
    private static Optional<String> unused(DumpedProcess process) {
        List<ThreadDump> prints = process.unused();
        Set<String> used = process.moments().stream().map(moment -> moment.dump().source()).collect(Collectors.toSet());
        return prints.isEmpty() ? Optional.empty()
                : Optional.of(
                        ("What %s %s: a Thread.print adds to one dump that has all threads, if that was taken within "
                                + "%s of it, and no such dump was left for it. Give it to dump without the others. If it comes "
                                + "from a machine in another time zone, set TZ to that zone.").formatted(
                                        Listed.and(prints.stream().map(ThreadDump::source).distinct()
                                                .map(source -> used.contains(source) ? "a Thread.print in " + source
                                                        : source)
                                                .toList()),
                                        prints.size() == 1 ? "says" : "say", Durations.text(DumpedProcess.BESIDE)));
    }

    private static Optional<String> entering(Situation situation, String pid) {
        return situation.tellsWhoEnters() ? Optional.empty()
                : Optional.of(
                        ("Who waits to enter synchronized: a dump of %s has stacks only. Such a thread looks as if it "
                                + "ran, and a deadlock of monitors is not seen. Take jcmd %s Thread.print, too, and give dump both files.")
                                .formatted(release(situation.dump()), pid));
    }

    /** Neither the number of that thread nor its hash code is in any dump. */
    private static Optional<String> joining(Situation situation) {
        boolean joins = situation.groups().stream().flatMap(group -> group.stack().frames().stream())
                .anyMatch(frame -> frame.is("java.lang.Thread", "join"));
        return joins ? Optional
                .of("Which thread a Thread.join waits for: no dump names it. So a circle of threads that join "
                        + "each other is not seen.")
                : Optional.empty();
    }

    private static Optional<String> owners(Situation situation, String pid) {
        ThreadDump dump = situation.dump();
        if (!dump.tellsStates()) {
            return waitsFor(situation, WaitKind.LOCK)
                    ? Optional.of("Which lock each thread waits for, who owns it, and whether a thread has been woken "
                            + "already: a dump of %s has stacks only.".formatted(release(dump)))
                    : Optional.empty();
        }
        List<LockQueue> unnamed = situation.queues().stream()
                .filter(queue -> queue.owner() == null && queue.lock().text().startsWith("ReentrantLock@")).toList();
        if (dump.tellsOwners() || unnamed.isEmpty() || !dump.format().hasVirtualThreads()) {
            return inferred(unnamed);
        }
        return Optional
                .of("Who owns %s: dumps name the owner from JDK 26 on.%s If a platform thread may own it: jcmd %s "
                        .formatted(unnamed.size() == 1 ? unnamed.getFirst().lock().text() : "a ReentrantLock",
                                inferred(unnamed).map(text -> " " + text).orElse(""), pid)
                        + "Thread.print -l.");
    }

    private static Optional<String> inferred(List<LockQueue> unnamed) {
        return unnamed.stream().map(LockQueue::next).filter(Objects::nonNull).findFirst()
                .map(next -> ("That #%s is the next "
                        + "owner is inferred: it stands in the lock's queue, but is RUNNABLE, so it has been woken.")
                        .formatted(
                                next.id()));
    }

    /** What processor time would show of threads that compute, or may compute. */
    private static Optional<String> computing(Situation situation, List<Finding> findings, String pid) {
        boolean computes = !situation.carriers(Carrier.Use.COMPUTES).isEmpty();
        if (!computes && situation.carriers(Carrier.Use.NOT_TOLD).isEmpty()) {
            return Optional.empty();
        }
        boolean measured = situation.carriers().stream().anyMatch(carrier -> carrier.usedNanos() >= 0);
        boolean total = situation.carriers().stream().anyMatch(carrier -> carrier.cpuNanos() >= 0);
        String loop = "Whether the threads that compute ever end: an endless loop and a long computation look alike.";
        if (measured) {
            return computes ? Optional.of(loop) : Optional.empty();
        }
        String how = mentions(findings, OwnCommand.of("dump ")) ? "Two dumps show it."
                : "Take jcmd %s Thread.print twice, and give dump both files.".formatted(pid);
        String waits = situation.dump().tellsStates() || situation.carriers(Carrier.Use.NOT_TOLD).isEmpty() ? ""
                : " One that uses none waits, most likely to enter synchronized.";
        String now =
                total ? "How much processor time the carriers use now: cpu is their total since they started. " + how
                        : "Whether these threads use the processor: no processor time is in this dump. " + how;
        return Optional.of(computes ? now + " An endless loop and a long computation look alike." : now + waits);
    }

    private static String moving(Situation situation, List<Finding> findings) {
        ThreadDump print = situation.process().last().print();
        boolean another = print != null && print != situation.dump();
        String why = another
                ? "Whether anything moves: %s cannot be compared, for Thread.print lacks the virtual threads "
                        .formatted(situation.dump().source().equals(print.source())
                                ? "the dumps in " + print.source()
                                : situation.dump().source() + " and " + print.source())
                        + "that have no carrier, so both were read as one moment."
                : "Whether anything moves: this is one dump.";
        String twice = Words.twoDumps(situation);
        return mentions(findings, twice) ? why
                : "%s To see it, %s".formatted(why, twice);
    }

    private static boolean mentions(List<Finding> findings, String command) {
        return findings.stream().flatMap(finding -> finding.suggestion().stream())
                .anyMatch(suggestion -> suggestion.text().contains(command));
    }

    private static boolean waitsFor(Situation situation, WaitKind kind) {
        return situation.groups().stream().anyMatch(group -> group.stack().waitsFor() == kind);
    }

    private static String release(ThreadDump dump) {
        return dump.feature() == 0 ? "this JDK" : "JDK " + dump.feature();
    }

    /** Dumps of JDK 26 and newer name the owner of a write lock. One without an owner is then held for reading. */
    private static Optional<String> sharedLock(Situation situation) {
        boolean waits = situation.groups().stream().anyMatch(group -> group.stack().waitsFor() == WaitKind.LOCK
                && group.stack().frames().stream().anyMatch(frame -> isShared(frame.type())));
        if (!waits) {
            return Optional.empty();
        }
        if (!situation.dump().tellsOwners()) {
            return Optional.of("Who holds a read-write lock: dumps name a writer from JDK 26 on, and readers never.");
        }
        return situation.queues().stream().anyMatch(queue -> queue.owner() == null && isShared(queue.lock().text()))
                ? Optional.of("Who holds a read-write lock for reading, or a stamped lock: no dump names them.")
                : Optional.empty();
    }

    private static boolean isShared(String text) {
        return text.contains("ReadWriteLock") || text.contains("StampedLock");
    }
}
