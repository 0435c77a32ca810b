package loomshowcase.diagnose.dump.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;
import loomshowcase.diagnose.dump.model.ThreadState;
import loomshowcase.diagnose.dump.model.WaitKind;

/** Finds the carriers in the last dump of a process, and what becomes of them. */
final class Carriers {

    private static final String OF_THE_FIRST_POOL = "ForkJoinPool-1-worker-";
    /** A carrier whose thread waits uses less of a processor than one in so many parts, for the JVM's own work. */
    private static final int IDLE_SHARE = 50;

    private final Moment moment;
    private final Map<Long, PrintedThread> before;
    private final Duration between;
    private final boolean anyInitializer;

    private Carriers(DumpedProcess process) {
        moment = process.last();
        before = process.moments().size() < 2 ? Map.of() : process.first().printed();
        between = process.observed();
        anyInitializer = moment.dump().threads().stream().anyMatch(thread -> thread.stack().isInInitializer());
    }

    /** Those that are in the dump; on JDK 21 the ones whose virtual thread is not named come last. */
    static List<Carrier> of(DumpedProcess process) {
        return new Carriers(process).all();
    }

    private List<Carrier> all() {
        var mounted = new HashMap<Long, DumpedThread>();
        var unnamed = new ArrayList<DumpedThread>();
        Map<Long, Long> carrierOf = new HashMap<>();
        moment.printed().forEach((carrier, printed) -> carrierOf.put(printed.carried(), carrier));
        for (DumpedThread thread : moment.dump().threads()) {
            if (thread.isMounted()) {
                long carrier = thread.carrier() > 0 ? thread.carrier() : carrierOf.getOrDefault(thread.id(), 0L);
                if (carrier == 0) {
                    unnamed.add(thread);
                } else {
                    mounted.put(carrier, thread);
                }
            }
        }
        var carriers = new ArrayList<Carrier>();
        var busy = new ArrayList<DumpedThread>();
        Set<String> pools = pools(mounted.keySet());
        for (DumpedThread thread : moment.dump().threads()) {
            if (thread.isVirtual()) {
                continue;
            }
            if (mounted.containsKey(thread.id())) {
                carriers.add(carrier(thread, mounted.get(thread.id())));
            } else if (thread.stack().carries()) {
                busy.add(thread);
            } else if (thread.stack().isIdleWorker() && pools.contains(thread.name().prefix())) {
                carriers.add(new Carrier(thread, null, Use.FREE, cpu(thread), used(thread), null));
            }
        }
        unnamed.forEach(thread -> carriers.add(carrier(null, thread)));
        // What runs on these is not told; so many of them as there are threads without a carrier are counted already.
        busy.stream().skip(unnamed.size()).forEach(thread -> carriers.add(carrier(thread, null)));
        return carriers;
    }

    /** The names of the pools whose workers are carriers. */
    private Set<String> pools(Set<Long> carriers) {
        var pools = new HashSet<String>();
        SchedulerState scheduler = moment.scheduler();
        for (DumpedThread thread : moment.dump().threads()) {
            if (!thread.isVirtual() && (carriers.contains(thread.id()) || thread.stack().carries()
                    || scheduler != null && thread.awaited() != null
                            && thread.awaited().number() == scheduler.pool())) {
                pools.add(thread.name().prefix());
            }
        }
        return pools.isEmpty() ? Set.of(OF_THE_FIRST_POOL) : pools;
    }

    private Carrier carrier(DumpedThread thread, DumpedThread carried) {
        long used = thread == null ? -1 : used(thread);
        PrintedThread printed = thread == null ? null : moment.printed().get(thread.id());
        String initializes = printed == null ? null : printed.initializes();
        return new Carrier(thread, carried, initializes != null ? Use.HELD : use(carried, used),
                thread == null ? -1 : cpu(thread), used, initializes);
    }

    private Use use(DumpedThread carried, long used) {
        if (carried != null && carried.waitsFor() != WaitKind.NONE) {
            return Use.HELD;
        }
        if (used >= 0 && between != null) {
            return used < between.toNanos() / IDLE_SHARE ? Use.HELD : Use.COMPUTES;
        }
        boolean told = carried != null && carried.state() == ThreadState.RUNNABLE
                && !(anyInitializer && !carried.stack().isInInitializer());
        return told ? Use.COMPUTES : Use.NOT_TOLD;
    }

    private long cpu(DumpedThread thread) {
        PrintedThread printed = moment.printed().get(thread.id());
        return printed == null ? -1 : printed.cpuNanos();
    }

    private long used(DumpedThread thread) {
        PrintedThread earlier = before.get(thread.id());
        return earlier == null || earlier.cpuNanos() < 0 || cpu(thread) < 0 ? -1 : cpu(thread) - earlier.cpuNanos();
    }
}
