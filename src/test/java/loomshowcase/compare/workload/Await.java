package loomshowcase.compare.workload;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread makes true and no latch can tell. */
public final class Await {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Await() {}

    public static void until(Callable<Boolean> condition) {
        long started = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - started > PATIENCE_NANOS) {
                throw new AssertionError("waited 20 s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Platform threads of pools, timers and clients, by name. */
    public static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("pool-") || name.startsWith("HttpClient-")).toList();
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
