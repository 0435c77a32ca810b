package loomshowcase.claims.whatdumpssee;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two virtual threads lock each other out, then two platform threads, with two {@code ReentrantLock}s each. The
 * deadlock detector of the JVM is asked after each.
 *
 * <p>Notice that it finds only the two platform threads. {@code jstack} and {@code jcmd} ask the same detector, so they
 * report no deadlock in which a virtual thread takes part. A thread dump of the new kind shows four threads that wait for
 * a lock, and leaves the conclusion to the reader.
 *
 * <p>Source: {@link ThreadMXBean#findDeadlockedThreads()}, which gives "IDs of the platform threads that are
 * deadlocked", and no other.
 *
 * <pre>
 * Found in the deadlock of two virtual threads:  0
 * Found in the deadlock of two platform threads: 2
 * Verdict on JDK 25: the deadlock detector finds a deadlock of platform threads, and none of virtual threads
 * </pre>
 */
public class ProofWhatDumpsSee {

    public static void main(String[] args) throws Exception {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        lockOut(Thread.ofVirtual());
        long[] amongVirtual = bean.findDeadlockedThreads();
        lockOut(Thread.ofPlatform().daemon());
        long[] amongPlatform = bean.findDeadlockedThreads();
        int virtual = amongVirtual == null ? 0 : amongVirtual.length;
        int platform = amongPlatform == null ? 0 : amongPlatform.length;
        System.out.println("Found in the deadlock of two virtual threads:  " + virtual);
        System.out.println("Found in the deadlock of two platform threads: " + platform);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (virtual == 0 && platform == 2
                        ? "the deadlock detector finds a deadlock of platform threads, and none of virtual threads"
                        : "the deadlock detector finds a deadlock of virtual threads"));
    }

    static void lockOut(Thread.Builder builder) throws InterruptedException {
        var one = new ReentrantLock();
        var other = new ReentrantLock();
        var bothHoldOne = new CyclicBarrier(2);
        List<Thread> threads = List.of(
                builder.start(() -> lock(one, other, bothHoldOne)),
                builder.start(() -> lock(other, one, bothHoldOne)));
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)
                || !one.hasQueuedThreads() || !other.hasQueuedThreads()) {
            Thread.sleep(1);
        }
    }

    static void lock(ReentrantLock first, ReentrantLock second, CyclicBarrier bothHoldOne) {
        first.lock();
        try {
            bothHoldOne.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        second.lock();
    }
}
