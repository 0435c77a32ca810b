package loomshowcase.lessons.deadlock;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Broken: two threads take two locks in opposite order, and neither gets its second one. Two platform threads do this,
 * then two virtual threads.
 *
 * <p>The JVM finds the two platform threads and not the virtual ones, although all four wait in the same way.
 * {@code findDeadlockedThreads} looks only at platform threads, and so does the search in {@code jstack} and
 * {@code jcmd Thread.print}. {@code jcmd PID Thread.dump_to_file FILE} has the stacks of the virtual threads. The
 * deadlock is forced: each thread waits until both hold their first lock. The program ends only because these threads
 * are daemons, as virtual threads always are.
 *
 * <p>Uses {@link ReentrantLock} and {@link ThreadMXBean#findDeadlockedThreads()}, whose documentation says in 25:
 * "Cycles that include virtual threads are not found by this method".
 *
 * <pre>
 * platform 1 holds its first lock and wants its second
 * platform 2 holds its first lock and wants its second
 * virtual 1 holds its first lock and wants its second
 * virtual 2 holds its first lock and wants its second
 * What the JVM finds:
 *   platform 1 waits for platform 2
 *   platform 2 waits for platform 1
 * How the threads are:
 *   platform 1 is WAITING
 *   platform 2 is WAITING
 *   virtual 1 is WAITING
 *   virtual 2 is WAITING
 * </pre>
 */
public class BrokenDeadlock {

    public static void main(String[] args) throws InterruptedException {
        List<Thread> platform = deadlock(Thread.ofPlatform().daemon().name("platform ", 1));
        List<Thread> virtual = deadlock(Thread.ofVirtual().name("virtual ", 1));

        System.out.println("What the JVM finds:");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] found = threads.findDeadlockedThreads();
        for (ThreadInfo info : threads.getThreadInfo(found == null ? new long[0] : found)) {
            System.out.println("  " + info.getThreadName() + " waits for " + info.getLockOwnerName());
        }

        System.out.println("How the threads are:");
        platform.forEach(thread -> System.out.println("  " + thread.getName() + " is " + thread.getState()));
        virtual.forEach(thread -> System.out.println("  " + thread.getName() + " is " + thread.getState()));
    }

    static List<Thread> deadlock(Thread.Builder builder) throws InterruptedException {
        var left = new ReentrantLock();
        var right = new ReentrantLock();
        var bothHoldOne = new CountDownLatch(2);
        Thread t1 = builder.start(() -> takeBoth(left, right, bothHoldOne));
        Thread t2 = builder.start(() -> takeBoth(right, left, bothHoldOne));

        for (int i = 0; i < 500 && !(right.hasQueuedThread(t1) && left.hasQueuedThread(t2)); i++) {
            Thread.sleep(10);
        }
        return List.of(t1, t2);
    }

    static void takeBoth(ReentrantLock first, ReentrantLock second, CountDownLatch bothHoldOne) {
        first.lock();
        try {
            System.out.println(Thread.currentThread().getName() + " holds its first lock and wants its second");
            bothHoldOne.countDown();
            bothHoldOne.await();
            second.lock();
            second.unlock();
            System.out.println(Thread.currentThread().getName() + " held both");
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        } finally {
            first.unlock();
        }
    }
}
