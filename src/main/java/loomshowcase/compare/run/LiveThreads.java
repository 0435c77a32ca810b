package loomshowcase.compare.run;

import java.util.Arrays;
import java.util.List;
import loomshowcase.compare.result.Threads;

/** The platform threads that are alive. Their classes and names tell their roles. */
final class LiveThreads {

    /**
     * The class of the carriers, in JDK 21 to 28. Their names do not tell them: they are
     * {@code ForkJoinPool-N-worker-M}, where N is 1 only if the program has made no {@code ForkJoinPool} before its first
     * virtual thread. Nor does their thread group, in which the scheduler's timer is too since JDK 25.
     */
    private static final String CARRIER = "jdk.internal.misc.CarrierThread";

    private final List<Thread> alive;

    private LiveThreads(List<Thread> alive) {
        this.alive = alive;
    }

    static LiveThreads now() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] found = new Thread[root.activeCount() * 2 + 16];
        int count = root.enumerate(found, true);
        return new LiveThreads(List.of(Arrays.copyOf(found, count)));
    }

    int count() {
        return alive.size();
    }

    /** The threads that were not alive before. */
    List<Thread> since(LiveThreads before) {
        return alive.stream().filter(thread -> !before.alive.contains(thread)).toList();
    }

    /**
     * The threads of a run by role, if this is what is alive after the run. The model's threads are those that were
     * alive at the peak and have ended, or are about to end. Carriers and helpers stay for the next virtual thread.
     *
     * @param peak   most threads that were alive at once during the run
     * @param before the threads that were alive before the first run
     */
    Threads roles(int peak, LiveThreads before) {
        int ending = named("pool-", "Thread-");
        int carriers = (int) alive.stream().filter(LiveThreads::isCarrier).count();
        int client = named("HttpClient-", "Keep-Alive-");
        int model = Math.max(0, peak - count() + ending);
        int other = Math.max(0, count() - before.count() - ending - carriers - client);
        return new Threads(model, carriers, client, other);
    }

    private static boolean isCarrier(Thread thread) {
        return thread.getClass().getName().equals(CARRIER);
    }

    private int named(String... prefixes) {
        return (int) alive.stream()
                .filter(thread -> Arrays.stream(prefixes).anyMatch(thread.getName()::startsWith))
                .count();
    }
}
