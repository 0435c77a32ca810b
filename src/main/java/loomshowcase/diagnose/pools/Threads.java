package loomshowcase.diagnose.pools;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;

/** The platform threads of a program, and their pools. */
final class Threads {

    /** Further threads are left out, so that memory does not depend on the recording. */
    private static final int MOST_THREADS = 200_000;
    private static final int MOST_POOLS = 2_000;

    /** Of the JVM, and further ones than are kept. */
    private static final WorkerThread LEFT_OUT = new WorkerThread(null);

    /** A chunk of a recording has an object for each thread; those of earlier chunks do not occur again. */
    private static final int MOST_OBJECTS = 10_000;

    private final Map<RecordedThread, WorkerThread> byObject = new IdentityHashMap<>();
    private final Map<Long, WorkerThread> byId = new HashMap<>();
    private final Map<PoolName, PoolBuilder> pools = new LinkedHashMap<>();
    private long leftOut;

    /** {@code null} if it is virtual, of the JVM, or not kept. */
    WorkerThread of(RecordedThread thread) {
        WorkerThread seen = byObject.get(thread);
        if (seen != null) {
            return seen == LEFT_OUT ? null : seen;
        }
        if (thread == null || thread.getJavaThreadId() <= 0) {
            return null;
        }
        WorkerThread known = byId.get(thread.getJavaThreadId());
        RecordedThreadGroup recorded = thread.getThreadGroup();
        String group = recorded == null ? null : recorded.getName();
        if (known == null && !thread.isVirtual()) {
            known = made(thread.getJavaThreadId(), thread.getJavaName(), group);
        } else if (known != null && known != LEFT_OUT && PoolName.CARRIERS.equals(group)) {
            known.moveTo(pools.computeIfAbsent(PoolName.of(thread.getJavaName(), group), PoolBuilder::new));
        }
        if (known != null) {
            if (byObject.size() == MOST_OBJECTS) {
                byObject.clear();
            }
            byObject.put(thread, known);
        }
        return known == LEFT_OUT ? null : known;
    }

    /** {@code null} if it is of the JVM, or not kept. */
    WorkerThread of(DumpedWorker thread) {
        WorkerThread known = byId.get(thread.id());
        if (known == null) {
            // A dump does not tell the group. A thread without a frame is one of the JVM.
            boolean carries = thread.frames().stream().anyMatch(frame -> frame.startsWith("java.lang.VirtualThread."));
            known = made(thread.id(), thread.name(),
                    thread.frames().isEmpty() ? "system" : carries ? PoolName.CARRIERS : null);
        }
        return known == LEFT_OUT ? null : known;
    }

    Collection<WorkerThread> all() {
        return byId.values();
    }

    Collection<PoolBuilder> pools() {
        return pools.values();
    }

    long leftOut() {
        return leftOut;
    }

    private WorkerThread made(long id, String name, String group) {
        if (byId.size() >= MOST_THREADS) {
            leftOut++;
            return LEFT_OUT;
        }
        WorkerThread made = LEFT_OUT;
        if (name != null && !PoolName.isOfJvm(name, group)) {
            PoolName pool = PoolName.of(name, group);
            if (pools.size() < MOST_POOLS || pools.containsKey(pool)) {
                made = new WorkerThread(pools.computeIfAbsent(pool, PoolBuilder::new));
            } else {
                leftOut++;
            }
        }
        byId.put(id, made);
        return made;
    }
}
