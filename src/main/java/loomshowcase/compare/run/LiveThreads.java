package loomshowcase.compare.run;

import java.util.Arrays;
import java.util.List;
import loomshowcase.compare.result.Threads;

/** The platform threads that are alive; their names tell what each is for. */
final class LiveThreads {

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

    /** Those that were not alive before. */
    List<Thread> since(LiveThreads before) {
        return alive.stream().filter(thread -> !before.alive.contains(thread)).toList();
    }

    /**
     * The threads of a run by role. Called on what is alive after the run: the model's own threads are those that
     * were there at the peak and are gone, or are just going. Carriers and helpers stay for the next virtual thread.
     *
     * @param peak   most threads that were alive during the run
     * @param before what was alive before the first run
     */
    Threads roles(int peak, LiveThreads before) {
        int going = named("pool-", "Thread-");
        int carriers = named("ForkJoinPool-1-worker-");
        int client = named("HttpClient-", "Keep-Alive-");
        int model = Math.max(0, peak - count() + going);
        int other = Math.max(0, count() - before.count() - going - carriers - client);
        return new Threads(model, carriers, client, other);
    }

    private int named(String... prefixes) {
        return (int) alive.stream()
                .filter(thread -> Arrays.stream(prefixes).anyMatch(thread.getName()::startsWith))
                .count();
    }
}
