package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.function.Predicate;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;

/**
 * Everything about a process that conclusions are drawn from. Its threads are those of the last dump.
 *
 * @param carriers  as far as the dump shows them
 * @param queues    for locks and monitors, the longest first
 * @param circles   of threads that wait for each other
 * @param movement  {@code null} if there is one dump only
 * @param groups    of threads that do the same, the largest first
 * @param counts    how many threads there are
 */
public record Situation(DumpedProcess process, List<Carrier> carriers, List<LockQueue> queues,
        List<List<DumpedThread>> circles, Movement movement, List<ThreadGroups.Group> groups, Counts counts) {

    /**
     * How many threads there are.
     *
     * @param ofInterest   all but carriers, those of the JVM, and those of pools that have nothing to do
     * @param notBegun     virtual threads that have not run yet
     * @param needCarrier  virtual threads that could run and have no carrier; only those that have not begun before JDK 24
     */
    public record Counts(long platform, long virtual, long ofInterest, long notBegun, long needCarrier) {}

    public static Situation of(DumpedProcess process) {
        ThreadDump dump = process.last().dump();
        List<LockQueue> queues = LockQueues.of(dump);
        List<List<DumpedThread>> circles = LockQueues.circles(queues);
        ThreadDump print = process.last().print();
        if (circles.isEmpty() && print != null && print != dump) {
            // It names the locks of platform threads, by other numbers than the dump.
            circles = LockQueues.circles(LockQueues.of(print));
        }
        List<ThreadGroups.Group> groups = ThreadGroups.of(dump.threads());
        return new Situation(process, Carriers.of(process), queues, circles, Movement.of(process), groups,
                counts(dump, groups));
    }

    private static Counts counts(ThreadDump dump, List<ThreadGroups.Group> groups) {
        long virtual = dump.threads().stream().filter(DumpedThread::isVirtual).count();
        return new Counts(dump.threads().size() - virtual, virtual, count(groups, thread -> true),
                count(groups, DumpedThread::hasNotBegun), count(groups, DumpedThread::needsCarrier));
    }

    private static long count(List<ThreadGroups.Group> groups, Predicate<DumpedThread> kind) {
        return groups.stream().filter(group -> group.examples().stream().anyMatch(kind))
                .mapToLong(ThreadGroups.Group::count).sum();
    }

    ThreadDump dump() {
        return process.last().dump();
    }

    /**
     * Whether a platform thread that waits to enter {@code synchronized} differs from one that runs: not by stacks alone. Of
     * a virtual thread, {@code Thread.print} of JDK 21 tells its carrier only.
     */
    boolean tellsWhoEnters() {
        return dump().tellsStates() || process.last().print() != null;
    }

    List<Carrier> carriers(Use use) {
        return carriers.stream().filter(carrier -> carrier.use() == use).toList();
    }

    /** Whether no carrier is free, and the scheduler does not start another by itself. */
    boolean allCarriersAreTaken() {
        var scheduler = process.last().scheduler();
        return !carriers.isEmpty() && carriers(Use.FREE).isEmpty()
                && (scheduler == null || carriers.size() >= scheduler.parallelism());
    }

    /** The threads of that kind; if there are several dumps, those that have not moved between them. */
    List<DumpedThread> still(Predicate<DumpedThread> kind) {
        return dump().threads().stream().filter(kind)
                .filter(thread -> movement == null || !movement.hasMoved(thread)).toList();
    }
}
