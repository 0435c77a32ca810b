package loomshowcase.claims.tracepinnedthreads;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The property {@code jdk.tracePinnedThreads} is set, and a virtual thread waits while it is pinned: inside
 * {@code synchronized}, which pins up to 23, and in a static initialiser, which pins on every JDK.
 *
 * <p>Notice that from 24 on nothing is printed at all, not even where a thread is pinned. No warning says so, since
 * the JVM accepts any property. An empty log is no proof that nothing is pinned.
 *
 * <p>Source: JEP 444, which brought the property, and JEP 491, which removed it in 24. What it prints goes to
 * standard output, and is counted here.
 *
 * <pre>
 * Set: jdk.tracePinnedThreads=short
 * A wait inside synchronized: 2 lines printed
 * A wait in a static initialiser: 2 lines printed
 * Verdict on JDK 21: jdk.tracePinnedThreads prints where a thread is pinned
 * </pre>
 */
public class BeforeTracePinnedThreads {

    static class Slow {

        static {
            sleep();
        }

        static void use() {}
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.tracePinnedThreads", "short");
        System.out.println("Set: jdk.tracePinnedThreads=short");

        int inside = linesPrintedBy(() -> {
            synchronized (BeforeTracePinnedThreads.class) {
                sleep();
            }
        });
        System.out.println("A wait inside synchronized: " + inside + " lines printed");
        int initialising = linesPrintedBy(Slow::use);
        System.out.println("A wait in a static initialiser: " + initialising + " lines printed");

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (initialising > 0
                ? "jdk.tracePinnedThreads prints where a thread is pinned"
                : "jdk.tracePinnedThreads prints nothing, although a thread is pinned"));
    }

    static int linesPrintedBy(Runnable task) throws InterruptedException {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Thread.ofVirtual().start(task).join();
        } finally {
            System.setOut(out);
        }
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.size();
    }

    static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }
}
