package loomshowcase.claims.schedulerbean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Two virtual threads compute on two carriers, ten others wait for a carrier, and the scheduler's bean is asked.
 *
 * <p>Notice that 21 has no such bean, and nothing else that counts the queue. From 24 on the bean shows the cause at
 * once: all carriers are taken, and ten threads wait for one. A queue that stays long mostly means that virtual threads
 * compute, are pinned, or read files.
 *
 * <p>Source: {@code jdk.management.VirtualThreadSchedulerMXBean}, in the JDK since 24. The bean is found by its name,
 * as any JMX client would find it, so that this file compiles on 21 too.
 *
 * <pre>
 * Two carriers, two virtual threads that compute, and ten others in the queue.
 * Parallelism 2, PoolSize 2, MountedVirtualThreadCount 2, QueuedVirtualThreadCount 10
 * Verdict on JDK 25: the bean counts the threads that wait for a carrier
 * </pre>
 */
public class ProofSchedulerBean {

    static final String BEAN = "jdk.management:type=VirtualThreadScheduler";

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException, JMException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers, two virtual threads that compute, and ten others in the queue.");

        var computing = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> compute(computing));
        }
        computing.await();
        for (int i = 0; i < 10; i++) {
            Thread.ofVirtual().start(() -> {});
        }
        String verdict = ask(ManagementFactory.getPlatformMBeanServer(), new ObjectName(BEAN));
        enough = true;
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + verdict);
    }

    static String ask(MBeanServer server, ObjectName bean) throws JMException {
        if (!server.isRegistered(bean)) {
            System.out.println("There is no " + BEAN);
            return "there is no bean that counts the threads that wait for a carrier";
        }
        Object queued = server.getAttribute(bean, "QueuedVirtualThreadCount");
        System.out.println("Parallelism " + server.getAttribute(bean, "Parallelism")
                + ", PoolSize " + server.getAttribute(bean, "PoolSize")
                + ", MountedVirtualThreadCount " + server.getAttribute(bean, "MountedVirtualThreadCount")
                + ", QueuedVirtualThreadCount " + queued);
        return queued.equals(10L) ? "the bean counts the threads that wait for a carrier"
                : "the bean does not count every thread that waits for a carrier";
    }

    static void compute(CountDownLatch computing) {
        computing.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }
}
