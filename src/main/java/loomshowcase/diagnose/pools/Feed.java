package loomshowcase.diagnose.pools;

import java.util.List;

/**
 * How the threads of a pool get their work. The frames of a thread that waits for work tell it, and that it is idle:
 * they belong to the pool, and no task is below them.
 */
public enum Feed {
    QUEUE("a queue"),
    HAND_OFF("none: a new thread for each task that finds no idle one"),
    SCHEDULE("a schedule"),
    TOMCAT("Tomcat's queue"),
    JETTY("Jetty's queue"),
    FORK_JOIN("queues of its threads"),
    OWN("a queue of its own");

    private static final List<String> EXECUTORS = List.of("java.util.concurrent.ThreadPoolExecutor.getTask",
            "org.apache.tomcat.util.threads.ThreadPoolExecutor.getTask");

    private static final List<String> OTHERS = List.of(
            "org.jboss.threads.EnhancedQueueExecutor$PoolThreadNode.park",
            "org.quartz.simpl.SimpleThreadPool$WorkerThread.run",
            "weblogic.work.ExecuteThread.waitForRequest",
            "io.netty.util.concurrent.SingleThreadEventExecutor.takeTask",
            "io.netty.util.HashedWheelTimer$Worker.waitForNextTick",
            "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.park",
            "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.tryPark",
            "com.lmax.disruptor.BlockingWaitStrategy.waitFor");

    private final String text;

    Feed(String text) {
        this.text = text;
    }

    /** How the thread with this stack waits for work; {@code null} if it does not wait for work. */
    static Feed ofIdle(List<String> frames) {
        for (int depth = 0; depth < frames.size(); depth++) {
            String frame = withoutLine(frames.get(depth));
            if (EXECUTORS.contains(frame)) {
                return ofExecutor(frames.subList(0, depth));
            }
            if (frame.equals("java.util.concurrent.ForkJoinPool.awaitWork")) {
                return FORK_JOIN;
            }
            if (isJetty(frame)) {
                return JETTY;
            }
            if (frame.equals("java.util.TimerThread.mainLoop")) {
                return SCHEDULE;
            }
            if (OTHERS.contains(frame)) {
                return OWN;
            }
        }
        return null;
    }

    /** @param above the frames of the queue in which the worker of an executor waits */
    private static Feed ofExecutor(List<String> above) {
        for (String frame : above) {
            if (frame.startsWith("org.apache.tomcat.util.threads.TaskQueue.")) {
                return TOMCAT;
            }
            if (frame.startsWith("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.")) {
                return SCHEDULE;
            }
            if (frame.startsWith("java.util.concurrent.SynchronousQueue.")) {
                return HAND_OFF;
            }
        }
        return QUEUE;
    }

    private static boolean isJetty(String frame) {
        return frame.startsWith("org.eclipse.jetty.util.thread.")
                && (frame.endsWith(".idleJobPoll") || frame.endsWith(".reservedWait")
                        || frame.endsWith("ReservedThread.waitForTask"));
    }

    private static String withoutLine(String frame) {
        int colon = frame.lastIndexOf(':');
        return colon < 0 ? frame : frame.substring(0, colon);
    }

    @Override
    public String toString() {
        return text;
    }
}
