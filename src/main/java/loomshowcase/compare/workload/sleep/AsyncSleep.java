package loomshowcase.compare.workload.sleep;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.AsyncWork;

/**
 * Sleeps that one timer thread ends when they are due. {@code CompletableFuture.delayedExecutor} would use the JDK's own
 * timer, which cannot be closed, and which starts a thread for each action on JDK 21 with two processors.
 */
final class AsyncSleep implements AsyncWork {

    private final Duration duration;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    AsyncSleep(Duration duration) {
        this.duration = duration;
    }

    @Override
    public CompletionStage<?> begin(int index) {
        var slept = new CompletableFuture<Void>();
        timer.schedule(() -> slept.complete(null), duration.toNanos(), TimeUnit.NANOSECONDS);
        return slept;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
    }
}
