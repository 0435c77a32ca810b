package loomshowcase.diagnose.pools;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;
import loomshowcase.diagnose.recording.DumpedThread;

/** The platform threads of a program, and their pools. */
final class Threads {

    /** Further threads are left out, so that memory does not depend on the recording. */
    private static final int MOST_THREADS = 200_000;
    private static final int MOST_POOLS = 2_000;

    /** Of the JVM, and further ones than are kept. */
    private static final WorkerThread LEFT_OUT = new WorkerThread(null);

    private final Map<Long, WorkerThread> byId = new HashMap<>();
    private final Map<PoolName, PoolBuilder> pools = new LinkedHashMap<>();
    private long leftOut;

    /** {@code null} if it is virtual, of the JVM, or not kept. */
    WorkerThread of(RecordedThread thread) {
        if (thread == null || thread.getJavaThreadId() <= 0) {
            return null;
        }
        WorkerThread known = byId.get(thread.getJavaThreadId());
        if (known == null && !thread.isVirtual()) {
            RecordedThreadGroup group = thread.getThreadGroup();
            known = made(thread.getJavaThreadId(), thread.getJavaName(), group == null ? null : group.getName());
        }
        return known == LEFT_OUT ? null : known;
    }

    /** {@code null} if it is of the JVM, or not kept. */
    WorkerThread of(DumpedThread thread) {
        WorkerThread known = byId.get(thread.id());
        if (known == null) {
            // A dump does not tell the group. A thread without a frame is one of the JVM.
            known = made(thread.id(), thread.name(), thread.frames().isEmpty() ? "system" : null);
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
