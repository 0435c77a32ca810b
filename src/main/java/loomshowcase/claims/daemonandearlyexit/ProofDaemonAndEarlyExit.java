package loomshowcase.claims.daemonandearlyexit;

import java.time.Duration;

/**
 * The same with a virtual thread that works for five seconds.
 *
 * <p>The JVM ends at once, with exit code 0 and without a message, and the work is lost. {@code setDaemon(false)} is
 * refused. So a service whose other threads are all virtual ends when its {@code main} returns.
 *
 * <p>See {@link Thread#setDaemon(boolean)}: the daemon status of a virtual thread is always true.
 *
 * <pre>
 * The virtual thread is a daemon: true
 * setDaemon(false): java.lang.IllegalArgumentException: 'false' not legal for virtual threads
 * main returns
 * The JVM ends; the work is done: false
 * Verdict on JDK 25: the JVM ends without waiting for a virtual thread that nobody joins
 * </pre>
 */
public class ProofDaemonAndEarlyExit {

    static volatile boolean done;

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> report()));
        Thread worker = Thread.ofVirtual().unstarted(() -> work());
        System.out.println("The virtual thread is a daemon: " + worker.isDaemon());
        try {
            worker.setDaemon(false);
        } catch (IllegalArgumentException e) {
            System.out.println("setDaemon(false): " + e);
        }
        worker.start();
        System.out.println("main returns");
    }

    static void work() {
        try {
            Thread.sleep(Duration.ofSeconds(5));
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void report() {
        System.out.println("The JVM ends; the work is done: " + done);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (done ? "the JVM waited for a virtual thread"
                        : "the JVM ends without waiting for a virtual thread that nobody joins"));
    }
}
