package loomshowcase.claims.schedulerbean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A virtual thread holds the only carrier, and ten others wait in the queue. Then the platform thread that started
 * them sets {@code Parallelism} from 1 to 4.
 *
 * <p>Notice that on 25 nothing changes at first: the new value is there to be read, and no carrier is added. Threads
 * that the same platform thread starts after the change wait as well. When a new platform thread starts one, which
 * comes into an empty queue, carriers are added, and all run. From 26 on carriers are added at once.
 *
 * <p>Source: {@code jdk.management.VirtualThreadSchedulerMXBean.setParallelism}, in the API of JDK 25. What it does
 * while carriers are held is not documented; it was seen here. By its source, that of 25 starts an empty virtual
 * thread. The carrier is held by a wait in a class initialiser, which holds it on every JDK.
 *
 * <pre>
 * One carrier, held by a thread that waits in a class initialiser, and ten threads in the queue.
 * Parallelism is now 4.
 * Of 10 threads that were in the queue, 0 ran; of 10 that were started after the change, 0 ran.
 * A new platform thread started a virtual one. After that, of these 20, 20 ran.
 * Verdict on JDK 25: raised by the thread that filled the queue, Parallelism lets no other thread run until a new platform thread starts one
 * </pre>
 */
public class BeforeSchedulerBean {

    static final String BEAN = "jdk.management:type=VirtualThreadScheduler";

    static final CountDownLatch HELD = new CountDownLatch(1);
    static final CountDownLatch END = new CountDownLatch(1);

    static class HoldsTheCarrier {

        static {
            HELD.countDown();
            try {
                END.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        static void use() {}
    }

    public static void main(String[] args) throws InterruptedException, JMException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.out.println("One carrier, held by a thread that waits in a class initialiser, and ten threads in the "
                + "queue.");
        Thread.ofVirtual().start(HoldsTheCarrier::use);
        HELD.await();
        CountDownLatch before = startTen();
        String verdict = raise(ManagementFactory.getPlatformMBeanServer(), new ObjectName(BEAN), before);
        END.countDown();
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + verdict);
    }

    static String raise(MBeanServer server, ObjectName bean, CountDownLatch before)
            throws InterruptedException, JMException {
        if (!server.isRegistered(bean)) {
            System.out.println("There is no " + BEAN);
            return "there is no bean whose Parallelism could be raised";
        }
        server.setAttribute(bean, new Attribute("Parallelism", 4));
        System.out.println("Parallelism is now " + server.getAttribute(bean, "Parallelism") + ".");
        CountDownLatch after = startTen();
        boolean all = before.await(2, TimeUnit.SECONDS) && after.await(2, TimeUnit.SECONDS);
        long ranBefore = 10 - before.getCount();
        long ranAfter = 10 - after.getCount();
        System.out.println("Of 10 threads that were in the queue, " + ranBefore
                + " ran; of 10 that were started after the change, " + ranAfter + " ran.");
        if (all) {
            return "raised by the thread that filled the queue, Parallelism lets the other threads run";
        }
        boolean later = runOnceNewPlatformThreadsStartOne(before, after);
        System.out.println("A new platform thread started a virtual one. After that, of these 20, "
                + (20 - before.getCount() - after.getCount()) + " ran.");
        return "raised by the thread that filled the queue, Parallelism lets "
                + (ranBefore + ranAfter == 0 ? "no other thread run" : "some of the other threads run")
                + (later ? " until a new platform thread starts one" : "");
    }

    /** Twenty tries, since a new platform thread can happen to share a queue that is not empty. */
    static boolean runOnceNewPlatformThreadsStartOne(CountDownLatch before, CountDownLatch after)
            throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            Thread.ofPlatform().start(() -> Thread.ofVirtual().start(() -> {})).join();
            if (before.await(100, TimeUnit.MILLISECONDS) && after.await(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Starts ten virtual threads; the latch counts those that have not run. */
    static CountDownLatch startTen() {
        var latch = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            Thread.ofVirtual().start(latch::countDown);
        }
        return latch;
    }
}
