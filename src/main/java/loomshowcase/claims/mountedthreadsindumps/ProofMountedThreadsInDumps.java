package loomshowcase.claims.mountedthreadsindumps;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javax.management.ObjectName;

/**
 * One virtual thread computes, one waits in a class initialiser and so is pinned, and one waits at a latch.
 * {@code Thread.print}, which is what {@code jstack} and {@code jcmd} show, is asked for their stacks.
 *
 * <p>Notice which of the three it shows from 25 on: the two that hold a carrier, so those that keep others from running.
 * The one that waits at a latch holds no carrier and is not shown. On 21 the carriers are shown, each with the number of
 * the thread that it carries, but without that thread's stack.
 *
 * <p>Source: JDK-8330846, which added the stacks of mounted virtual threads. {@code Thread.print} is called through the
 * bean {@code com.sun.management:type=DiagnosticCommand}.
 *
 * <pre>
 * Carriers that are said to carry a virtual thread: 2
 * Stack of the thread that computes: true
 * Stack of the thread that is pinned: true
 * Stack of the thread that waits:    false
 * Verdict on JDK 25: Thread.print shows the stacks of virtual threads that hold a carrier, and of no others
 * </pre>
 */
public class ProofMountedThreadsInDumps {

    static final CountDownLatch PINNED = new CountDownLatch(1);
    static final CountDownLatch COMPUTING = new CountDownLatch(1);
    static final CountDownLatch END = new CountDownLatch(1);

    static volatile boolean enough;
    static volatile long sum;

    static class Pins {

        static {
            PINNED.countDown();
            waitForEnd();
        }

        static void use() {}
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "3");
        Thread waits = Thread.ofVirtual().start(() -> waitUnmounted());
        while (waits.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        Thread pinned = Thread.ofVirtual().start(Pins::use);
        PINNED.await();
        while (pinned.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        Thread.ofVirtual().start(() -> compute());
        COMPUTING.await();

        String print = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "threadPrint",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        enough = true;
        END.countDown();

        long carrying = print.lines().filter(line -> line.contains("Carrying virtual thread")).count();
        boolean showsComputing = print.contains("ProofMountedThreadsInDumps.compute(");
        boolean showsPinned = print.contains("ProofMountedThreadsInDumps$Pins.<clinit>(");
        boolean showsWaiting = print.contains("ProofMountedThreadsInDumps.waitUnmounted(");
        System.out.println("Carriers that are said to carry a virtual thread: " + carrying);
        System.out.println("Stack of the thread that computes: " + showsComputing);
        System.out.println("Stack of the thread that is pinned: " + showsPinned);
        System.out.println("Stack of the thread that waits:    " + showsWaiting);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + verdict(carrying, showsComputing, showsPinned, showsWaiting));
    }

    static String verdict(long carrying, boolean computing, boolean pinned, boolean waiting) {
        if (computing && pinned && !waiting) {
            return "Thread.print shows the stacks of virtual threads that hold a carrier, and of no others";
        }
        if (!computing && !pinned && !waiting) {
            return carrying >= 2 ? "Thread.print says which carriers carry a virtual thread, and shows no stack of one"
                    : "Thread.print shows no virtual thread";
        }
        return waiting ? "Thread.print shows virtual threads that wait" : "Thread.print shows some that hold a carrier";
    }

    static void compute() {
        COMPUTING.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }

    static void waitUnmounted() {
        waitForEnd();
    }

    static void waitForEnd() {
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
