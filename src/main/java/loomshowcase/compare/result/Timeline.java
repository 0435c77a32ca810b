package loomshowcase.compare.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the tasks of one run went over time, small enough for a file: the numbers of tasks at some times, the tasks
 * themselves if they are few, and the distribution of their latencies.
 *
 * @param stepNanos    distance of the times of {@code waiting}, {@code running} and {@code done}, the first of which is
 *                     one step after the start of the run; at least 1
 * @param waiting      at each time, how many tasks had arrived and not begun
 * @param running      at each time, how many had begun and not ended
 * @param done         at each time, how many had ended
 * @param arrived      when each task arrived, in nanoseconds from the start of the run, in the order of the tasks; empty
 *                     if there are more than {@value #MOST_TASKS}
 * @param started      when each of them began; 0 if it did not
 * @param ended        when each of them ended; 0 if it did not
 * @param latencyNanos 101 latencies, finished − arrival: the least, those that 1 %, 2 %, … of the tasks do not exceed,
 *                     and the greatest; empty if no task ended, and in files of earlier versions if the queue grew: then they
 *                     only say how long was measured
 */
public record Timeline(
        long stepNanos, List<Integer> waiting, List<Integer> running, List<Integer> done,
        List<Long> arrived, List<Long> started, List<Long> ended, List<Long> latencyNanos) {

    /** Up to so many tasks are kept one by one. */
    public static final int MOST_TASKS = 48;

    /** The numbers of tasks are kept at so many times. */
    public static final int STEPS = 120;

    /** The latencies that are kept. */
    public static final int LATENCIES = 101;

    /** @throws IllegalArgumentException if lists that belong together differ in length, or are longer than they may be */
    public Timeline {
        waiting = List.copyOf(waiting);
        running = List.copyOf(running);
        done = List.copyOf(done);
        arrived = List.copyOf(arrived);
        started = List.copyOf(started);
        ended = List.copyOf(ended);
        latencyNanos = List.copyOf(latencyNanos);
        check(stepNanos >= 1, "stepNanos");
        check(waiting.size() <= STEPS && waiting.size() == running.size() && waiting.size() == done.size(), "waiting");
        check(arrived.size() <= MOST_TASKS && arrived.size() == started.size() && arrived.size() == ended.size(),
                "arrived");
        check(latencyNanos.isEmpty() || latencyNanos.size() == LATENCIES, "latencyNanos");
        check(Stream.of(waiting, running, done).flatMap(List::stream).allMatch(tasks -> tasks >= 0),
                "a number of tasks");
        check(Stream.of(arrived, started, ended, latencyNanos).flatMap(List::stream).allMatch(nanos -> nanos >= 0),
                "a time");
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what + " of a timeline is wrong");
        }
    }

    /** When the last task had ended, or the run was over, in nanoseconds from its start. */
    public long endNanos() {
        return stepNanos * waiting.size();
    }
}
