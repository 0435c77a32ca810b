package loomshowcase.compare.measure;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.workload.ServerLateness;

/**
 * What was taken during one run, and the arithmetic that makes a {@link Run} of it.
 *
 * @param opened  before the model was called, on the recorder's clock
 * @param closed  after the model returned
 * @param endedBy what the model threw, or {@code null}
 */
record RunFigures(
        Recorder recorder,
        long opened,
        long closed,
        Probes.Totals spent,
        int peakThreads,
        Threads threads,
        Long peakResidentBytes,
        Throwable endedBy) {

    Run toRun(int fork, boolean cold, boolean warmUp, Long emptyResidentBytes) {
        int[] ended = IntStream.range(0, recorder.tasks()).filter(i -> recorder.finished(i) != 0).toArray();
        List<TaskFailure> failures = Failures.of(recorder);
        int failed = failures.stream().mapToInt(TaskFailure::count).sum();
        long[] starts = IntStream.of(ended).mapToLong(recorder::started).toArray();
        long[] ends = IntStream.of(ended).mapToLong(recorder::finished).toArray();
        return new Run(fork, cold, false, warmUp,
                closed - opened,
                recorder.firstTaken() == 0 ? null : recorder.firstTaken() - opened,
                ended.length == 0 ? null : closed - LongStream.of(ends).max().getAsLong(),
                ended.length - failed,
                failed,
                failures,
                PeakInFlight.of(starts, ends),
                Percentiles.of(each(ended, i -> recorder.started(i) - opened)),
                Percentiles.of(each(ended, i -> recorder.finished(i) - recorder.started(i))),
                Percentiles.of(each(ended, i -> recorder.finished(i) - opened)),
                null,
                Percentiles.of(serverLateness(ended)),
                peakThreads,
                threads,
                spent.cpuNanos() < 0 ? null : spent.cpuNanos(),
                peakResidentBytes,
                emptyResidentBytes,
                spent.allocatedBytes(),
                spent.gcCount(),
                spent.gcNanos(),
                null);
    }

    private static long[] each(int[] indices, IntToLongFunction nanos) {
        return IntStream.of(indices).mapToLong(nanos).toArray();
    }

    private long[] serverLateness(int[] indices) {
        return IntStream.of(indices)
                .mapToObj(recorder::made)
                .filter(ServerLateness.class::isInstance)
                .mapToLong(made -> ((ServerLateness) made).serverLateNanos())
                .filter(late -> late >= 0)
                .toArray();
    }
}
