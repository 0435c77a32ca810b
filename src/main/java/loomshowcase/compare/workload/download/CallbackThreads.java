package loomshowcase.compare.workload.download;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which {@code HttpClient} runs what it does with an answer: one for each processor, and one more for each
 * that never comes back, which ends with the JVM. In some updates of the JDK a chunk of 2 GiB or more sends its parser
 * round in circles, and the answers of all other servers would wait behind it.
 */
final class CallbackThreads extends ThreadPoolExecutor {

    /** What the client does with an answer takes microseconds, and a write to a slow disk less than this. */
    private static final Duration STUCK = Duration.ofSeconds(1);

    private final int usual;
    private final Map<Thread, Long> began = new ConcurrentHashMap<>();

    CallbackThreads(int threads) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("download-callback-", 0).factory());
        this.usual = threads;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        began.put(thread, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
        began.remove(Thread.currentThread());
    }

    /** Adds a thread for each that does not come back. */
    void replaceTheStuck() {
        long now = System.nanoTime();
        long stuck = began.values().stream().filter(since -> now - since > STUCK.toNanos()).count();
        int wanted = usual + (int) stuck;
        if (wanted > getCorePoolSize()) {
            setMaximumPoolSize(wanted);
            setCorePoolSize(wanted);
        }
    }
}
