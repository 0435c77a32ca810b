package loomshowcase.diagnose.dump.model;

/**
 * What {@code jcmd PID Thread.vthread_scheduler} says, from JDK 24 on.
 *
 * @param pool   the number of the pool of carriers, as in {@code ForkJoinPool@222e4331}
 * @param size   how many carriers there are
 * @param queued how many virtual threads wait for a carrier
 */
public record SchedulerState(long pid, long pool, int parallelism, int size, int active, int queued) {}
