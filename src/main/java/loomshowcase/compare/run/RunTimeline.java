package loomshowcase.compare.run;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Timeline;

/** Makes the timeline of a run from the recorded times of its tasks, after the clock has stopped. */
final class RunTimeline {

    private final RunLog log;
    private final long opened;
    private final long stepNanos;

    private RunTimeline(RunLog log, long opened, long closed) {
        this.log = log;
        this.opened = opened;
        this.stepNanos = Math.max(1, Math.ceilDiv(closed - opened, Timeline.STEPS));
    }

    /**
     * @param opened when the run began, on the clock of the log
     * @param closed when it was over
     */
    static Timeline of(RunLog log, long opened, long closed) {
        return new RunTimeline(log, opened, closed).timeline();
    }

    private Timeline timeline() {
        int[] arrived = reached(log::arrival);
        int[] started = reached(log::started);
        int[] ended = reached(log::finished);
        boolean few = log.tasks() <= Timeline.MOST_TASKS;
        return new Timeline(stepNanos, difference(arrived, started), difference(started, ended),
                IntStream.of(ended).boxed().toList(),
                few ? times(log::arrival) : List.of(), few ? times(log::started) : List.of(),
                few ? times(log::finished) : List.of(), latencies());
    }

    /** How many tasks had reached something at the end of each step. */
    private int[] reached(IntToLongFunction time) {
        int[] reached = new int[Timeline.STEPS];
        for (int task = 0; task < log.tasks(); task++) {
            long at = time.applyAsLong(task);
            long step = at == 0 ? Timeline.STEPS : Math.max(0, at - opened - 1) / stepNanos;
            if (step < Timeline.STEPS) {
                reached[(int) step]++;
            }
        }
        for (int step = 1; step < reached.length; step++) {
            reached[step] += reached[step - 1];
        }
        return reached;
    }

    private static List<Integer> difference(int[] more, int[] less) {
        return IntStream.range(0, more.length).map(step -> more[step] - less[step]).boxed().toList();
    }

    private List<Long> times(IntToLongFunction time) {
        return IntStream.range(0, log.tasks()).mapToLong(time).map(at -> at == 0 ? 0 : Math.max(0, at - opened)).boxed()
                .toList();
    }

    private List<Long> latencies() {
        long[] sorted = IntStream.range(0, log.tasks()).filter(task -> log.finished(task) != 0)
                .mapToLong(task -> Math.max(0, log.finished(task) - log.arrival(task))).sorted().toArray();
        int last = Timeline.LATENCIES - 1;
        return sorted.length == 0 ? List.of()
                : IntStream.rangeClosed(0, last)
                        .mapToObj(hundredth -> sorted[(int) ((long) (sorted.length - 1) * hundredth / last)]).toList();
    }
}
