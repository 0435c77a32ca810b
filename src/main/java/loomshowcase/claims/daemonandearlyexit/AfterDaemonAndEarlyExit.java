package loomshowcase.claims.daemonandearlyexit;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The work runs on a virtual thread of an executor, and {@code main} closes the executor before it returns.
 *
 * <p>The work is done when the JVM ends, because {@code main} runs on a platform thread that is not a daemon, and
 * waits. Some such thread has to wait: with {@code join}, with {@code close}, with the {@code join} of a scope, or,
 * for a service without an end, on a latch that the shutdown hook opens.
 *
 * <p>See {@link ExecutorService#close()} (since 19).
 *
 * <pre>
 * main returns
 * The JVM ends; the work is done: true
 * Verdict on JDK 25: the work of virtual threads is done if main waits for them
 * </pre>
 */
public class AfterDaemonAndEarlyExit {

    static volatile boolean done;

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> report()));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> work());
        }
        System.out.println("main returns");
    }

    static void work() {
        try {
            Thread.sleep(Duration.ofMillis(300));
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void report() {
        System.out.println("The JVM ends; the work is done: " + done);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (done ? "the work of virtual threads is done if main waits for them"
                        : "the work was lost though main waited"));
    }
}
