package loomshowcase.claims.whatdumpssee;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javax.management.ObjectName;

/**
 * A platform thread and a virtual thread wait, and four tools look for them: {@link Thread#getAllStackTraces()}, two
 * methods of {@link ThreadMXBean}, and {@code Thread.print}, which is what {@code jstack} and {@code jcmd} show.
 *
 * <p>Notice that none of them sees the virtual thread, which waits and holds no carrier. The counts of threads that
 * monitoring reads from the same bean leave virtual threads out as well.
 *
 * <p>Source: JEP 444, for the first three. {@code Thread.print} is called through the bean
 * {@code com.sun.management:type=DiagnosticCommand}. What it shows of virtual threads that hold a carrier is another
 * claim, {@code mounted-threads-in-dumps}.
 *
 * <pre>
 * platform-waits: getAllStackTraces true, getAllThreadIds true, getThreadInfo true, Thread.print true
 * virtual-waits: getAllStackTraces false, getAllThreadIds false, getThreadInfo false, Thread.print false
 * Verdict on JDK 25: getAllStackTraces, ThreadMXBean and Thread.print show a platform thread that waits, and no virtual one
 * </pre>
 */
public class BeforeWhatDumpsSee {

    static final CountDownLatch END = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        Thread platform = Thread.ofPlatform().name("platform-waits").daemon().start(() -> waitForEnd());
        Thread virtual = Thread.ofVirtual().name("virtual-waits").start(() -> waitForEnd());
        while (virtual.getState() != Thread.State.WAITING || platform.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        String print = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "threadPrint",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        int seenPlatform = 0;
        int seenVirtual = 0;
        for (Thread thread : new Thread[] {platform, virtual}) {
            boolean traces = Thread.getAllStackTraces().containsKey(thread);
            boolean ids = Arrays.stream(bean.getAllThreadIds()).anyMatch(id -> id == thread.threadId());
            boolean info = bean.getThreadInfo(thread.threadId()) != null;
            boolean printed = print.contains(thread.getName());
            System.out.println(thread.getName() + ": getAllStackTraces " + traces + ", getAllThreadIds " + ids
                    + ", getThreadInfo " + info + ", Thread.print " + printed);
            int seen = (traces ? 1 : 0) + (ids ? 1 : 0) + (info ? 1 : 0) + (printed ? 1 : 0);
            seenPlatform += thread.isVirtual() ? 0 : seen;
            seenVirtual += thread.isVirtual() ? seen : 0;
        }
        END.countDown();
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (seenPlatform == 4 && seenVirtual == 0
                        ? "getAllStackTraces, ThreadMXBean and Thread.print show a platform thread that waits, and no "
                                + "virtual one"
                        : "the old tools see otherwise"));
    }

    static void waitForEnd() {
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
