package loomshowcase.compare.workload.cpu;

import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;
import loomshowcase.text.Sizes;

/**
 * Each task computes: a fixed amount of SHA-256, over a buffer of its own. It never waits, so no thread model can
 * make it shorter than the cores allow.
 */
public final class Cpu implements Workload {

    /** How many bytes a task digests. */
    public static final String WORK = "cpuWorkBytes";
    /** How many processors there are for it. */
    public static final String CORES = "cores";
    /** How long one task took alone, measured beforehand; absent where that is not known. */
    public static final String TASK = "measuredTaskNanos";

    /** Enough to measure how long a byte takes; the time of a task grows with its bytes. */
    private static final long TRIAL_BYTES = 128_000_000;

    @Override
    public String id() {
        return "cpu";
    }

    @Override
    public String summary() {
        return "SHA-256 over --cpu-work";
    }

    @Override
    public int defaultTasks(Parameters parameters) {
        return 10;
    }

    @Override
    public String describe(Parameters parameters, int tasks) {
        String work = "%s, SHA-256 over %s%s".formatted(Counts.of(tasks, "task"),
                Sizes.text(parameters.number(WORK)), tasks == 1 ? "" : " each");
        return task(parameters).map(task -> work + "; one alone took %s, on which the floors rest"
                .formatted(Durations.text(task))).orElse(work);
    }

    @Override
    public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
        int atOnce = Math.toIntExact(Math.min(concurrency, parameters.number(CORES)));
        return task(parameters).map(task -> task.multipliedBy(tasks).dividedBy(atOnce));
    }

    @Override
    public Optional<Parameters> trial(Parameters parameters) {
        return Optional.of(parameters.with(WORK, Long.toString(Math.min(parameters.number(WORK), TRIAL_BYTES))));
    }

    @Override
    public Parameters afterTrial(Parameters parameters, Duration least) {
        double scale = (double) parameters.number(WORK) / Math.min(parameters.number(WORK), TRIAL_BYTES);
        return parameters.with(TASK, Long.toString(threeDigits((long) (least.toNanos() * scale))));
    }

    /** Rounded down: what is more exact than its measuring is no better, and a floor may be too low. */
    private static long threeDigits(long nanos) {
        long unit = 1;
        while (nanos / unit >= 1_000) {
            unit *= 10;
        }
        return nanos / unit * unit;
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Work open(Parameters parameters, int tasks) throws InterruptedException {
        return CpuWork.ready(parameters.number(WORK), Math.toIntExact(parameters.number(CORES)));
    }

    private static Optional<Duration> task(Parameters parameters) {
        return parameters.values().containsKey(TASK) ? Optional.of(parameters.duration(TASK)) : Optional.empty();
    }
}
