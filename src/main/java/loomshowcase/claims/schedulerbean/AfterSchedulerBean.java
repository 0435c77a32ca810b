package loomshowcase.claims.schedulerbean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * {@code Parallelism} is set from 1 to 4 while nothing is held. Then a virtual thread holds a carrier, and ten others are
 * started.
 *
 * <p>Notice that all ten run, on every JDK that has the bean. The property
 * {@code jdk.virtualThreadScheduler.parallelism}, which is set when the JVM starts, has the same effect on 21 too.
 *
 * <p>Source: {@code jdk.management.VirtualThreadSchedulerMXBean.setParallelism}, in the API of JDK 25. The carrier is held
 * by a wait in a class initialiser, which holds it on every JDK.
 *
 * <pre>
 * Parallelism is now 4.
 * One carrier is held by a thread that waits in a class initialiser. Of 10 others, 10 ran.
 * Verdict on JDK 25: raising Parallelism before a carrier is held lets the other threads run
 * </pre>
 */
public class AfterSchedulerBean {

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
        String verdict = raise(ManagementFactory.getPlatformMBeanServer(), new ObjectName(BEAN));
        END.countDown();
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + verdict);
    }

    static String raise(MBeanServer server, ObjectName bean) throws InterruptedException, JMException {
        if (!server.isRegistered(bean)) {
            System.out.println("There is no " + BEAN);
            return "there is no bean whose Parallelism could be raised";
        }
        server.setAttribute(bean, new Attribute("Parallelism", 4));
        System.out.println("Parallelism is now " + server.getAttribute(bean, "Parallelism") + ".");
        Thread.ofVirtual().start(HoldsTheCarrier::use);
        HELD.await();
        var notRun = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            Thread.ofVirtual().start(notRun::countDown);
        }
        boolean all = notRun.await(2, TimeUnit.SECONDS);
        System.out.println("One carrier is held by a thread that waits in a class initialiser. Of 10 others, "
                + (10 - notRun.getCount()) + " ran.");
        return all ? "raising Parallelism before a carrier is held lets the other threads run"
                : "raising Parallelism before a carrier is held did not let all other threads run";
    }
}
