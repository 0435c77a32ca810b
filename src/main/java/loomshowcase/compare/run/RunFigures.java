package loomshowcase.compare.run;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenRun;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.UsesServer;

/**
 * What was recorded during one run, and the arithmetic that makes a {@link Run} of it.
 *
 * @param opened    just before the model was called, on the clock of the log
 * @param closed    just after the model returned
 * @param resources what the run used of the machine
 * @param endedBy   what the model threw, or {@code null}
 */
record RunFigures(RunLog log, long opened, long closed, Run.Resources resources, Throwable endedBy) {

    /** @param taskNanos the time that a task was asked to take; {@code null} if the workload does not set one */
    Run toRun(Run.Id id, Long taskNanos) {
        int[] ended = IntStream.range(0, log.tasks()).filter(i -> log.finished(i) != 0).toArray();
        return new Run(id, times(ended), outcome(ended), taskTimes(ended, taskNanos), resources,
                log.generatorLate() == null ? null : openRun(), RunTimeline.of(log, opened, closed));
    }

    private Run.Times times(int[] ended) {
        return new Run.Times(
                closed - opened,
                log.firstTaken() == 0 ? null : log.firstTaken() - opened,
                ended.length == 0 ? null : closed - LongStream.of(each(ended, log::finished)).max().getAsLong());
    }

    private Run.Outcome outcome(int[] ended) {
        List<TaskFailure> failures = Failures.of(log);
        int failed = failures.stream().mapToInt(TaskFailure::count).sum();
        return new Run.Outcome(ended.length - failed, failed, failures,
                PeakInFlight.of(each(ended, log::started), each(ended, log::finished)), Failures.tasks(log));
    }

    private Run.TaskTimes taskTimes(int[] ended, Long taskNanos) {
        return new Run.TaskTimes(
                Distribution.of(each(ended, i -> log.started(i) - log.arrival(i))),
                Distribution.of(each(ended, this::service)),
                Distribution.of(each(ended, i -> log.finished(i) - log.arrival(i))),
                taskNanos == null ? null : Distribution.of(each(ended, i -> service(i) - taskNanos)),
                Distribution.of(serverLateness(ended)));
    }

    private long service(int index) {
        return log.finished(index) - log.started(index);
    }

    private OpenRun openRun() {
        int last = log.tasks() - 1;
        long lastArrival = log.arrival(last);
        int queued = (int) IntStream.range(0, last)
                .filter(i -> log.started(i) == 0 || log.started(i) > lastArrival).count();
        return new OpenRun(Distribution.of(log.generatorLate()), lastArrival - opened, queued,
                unfinishedAt(opened + (lastArrival - opened) / 2), unfinishedAt(lastArrival));
    }

    /** Tasks that had arrived before that time and not ended by then. */
    private int unfinishedAt(long time) {
        return (int) IntStream.range(0, log.tasks()).filter(i -> log.arrival(i) < time)
                .filter(i -> log.finished(i) == 0 || log.finished(i) > time).count();
    }

    private static long[] each(int[] indices, IntToLongFunction nanos) {
        return IntStream.of(indices).mapToLong(nanos).toArray();
    }

    private long[] serverLateness(int[] indices) {
        return IntStream.of(indices)
                .mapToObj(log::made)
                .filter(UsesServer.Answer.class::isInstance)
                .mapToLong(made -> ((UsesServer.Answer) made).serverLateNanos())
                .filter(late -> late >= 0)
                .toArray();
    }
}
