package loomshowcase.diagnose.pools;

import java.util.List;

/**
 * A pool of platform threads, or threads that are called alike.
 *
 * @param name          the threads' names, with a star in place of the last number
 * @param feed          how they get their work; {@code null} if none of them was seen to wait for work
 * @param threads       the most that were alive at once, without those that select
 * @param threadsInAll  those that lived in the recording, one after another
 * @param selecting     how many of them wait for connections all the time, as Jetty's selectors and acceptors do
 * @param observedNanos from the first thread's start to the last one's end, within the recording
 * @param meanBusy      threads that were busy at once, on average: by Little's law, arrivals per second times seconds
 *                      per task
 * @param busyNanos     the time of all threads in which they were not idle
 * @param mostBusy      the most threads that were busy at once, for at least a millisecond altogether
 * @param fullNanos     how long all threads (of 100, 99) were busy
 * @param cpuNanos      of all threads
 * @param machineLoad   of the machine's processors meanwhile, 0 to 1; {@code null} if it was not recorded
 * @param waits         what they waited for in the middle of tasks, the longest total first
 * @param notToldNanos  the busy time that was neither CPU time nor a recorded wait
 * @param computing     where execution samples found them, the most frequent first
 * @param threadLocals  code that was seen to fill a thread local
 * @param answer        what virtual threads would change
 * @param verdict       the same in a sentence
 * @param notes         what the pool's size protected, what moving would take, and what else is to be known
 */
public record Pool(String name, PoolKind kind, Feed feed, int threads, long threadsInAll, int selecting,
        long observedNanos, double meanBusy, long busyNanos, int mostBusy, long fullNanos, long cpuNanos,
        Double machineLoad, List<Wait> waits, long notToldNanos, List<String> computing, List<String> threadLocals,
        Answer answer,
        String verdict, List<String> notes) {

    /** Threads that live one after another are a thread per task if there are so many more than ever at once. */
    private static final int PER_TASK = 3;

    public Pool {
        waits = List.copyOf(waits);
        computing = List.copyOf(computing);
        threadLocals = List.copyOf(threadLocals);
        notes = List.copyOf(notes);
    }

    Pool judged(Answer answer, String verdict, List<String> notes) {
        return new Pool(name, kind, feed, threads, threadsInAll, selecting, observedNanos, meanBusy, busyNanos,
                mostBusy, fullNanos, cpuNanos, machineLoad, waits, notToldNanos, computing, threadLocals, answer,
                verdict, notes);
    }

    /** The share of the busy time that was spent waiting for ends of this source, 0 to 1. */
    double waiting(WaitKind.Source source) {
        return ofBusy(waits.stream().filter(wait -> wait.kind().source() == source).mapToLong(Wait::totalNanos).sum());
    }

    /** A part of the busy time, 0 to 1. */
    double ofBusy(long nanos) {
        return busyNanos == 0 ? 0 : Math.clamp((double) nanos / busyNanos, 0, 1);
    }

    /** The share of the time in which all threads were busy, 0 to 1. */
    double full() {
        return observedNanos == 0 ? 0 : Math.clamp((double) fullNanos / observedNanos, 0, 1);
    }

    /** Whether it makes a new thread where an executor of the JDK lets work stand in line, until it has its maximum. */
    boolean growsFirst() {
        return feed == Feed.TOMCAT || feed == Feed.JETTY;
    }

    /** Whether each task seems to have a new thread, which ends with it. */
    boolean isThreadPerTask() {
        return feed == null && threadsInAll >= (long) PER_TASK * threads;
    }

    boolean isSampled() {
        return waits.stream().anyMatch(Wait::sampled);
    }
}
