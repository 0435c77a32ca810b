package loomshowcase.claims.daemonandearlyexit;

import java.time.Duration;

/**
 * {@code main} starts a platform thread that works for 300 ms, and returns. A shutdown hook says how far the work was
 * when the JVM ended.
 *
 * <p>The JVM waits for the work, though nobody in the program does.
 *
 * <p>See {@link Runtime}: the JVM begins to shut down when the last thread that is not a daemon ends.
 *
 * <pre>
 * The platform thread is a daemon: false
 * main returns
 * The JVM ends; the work is done: true
 * Verdict on JDK 25: the JVM waits for a platform thread that is not a daemon, though nobody joins it
 * </pre>
 */
public class BeforeDaemonAndEarlyExit {

    static volatile boolean done;

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> report()));
        Thread worker = Thread.ofPlatform().start(() -> work());
        System.out.println("The platform thread is a daemon: " + worker.isDaemon());
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
                + (done ? "the JVM waits for a platform thread that is not a daemon, though nobody joins it"
                        : "the JVM did not wait for a platform thread"));
    }
}
