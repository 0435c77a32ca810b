package loomshowcase.compare.workload.sleep;

import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** Each task sleeps: the tutorial's own stand-in for waiting on a network or a disk. */
public final class Sleep implements Workload {

    @Override
    public String id() {
        return "sleep";
    }

    @Override
    public String summary() {
        return "Thread.sleep(--duration)";
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public int defaultTasks(Parameters parameters) {
        return 10;
    }

    @Override
    public String describe(Parameters parameters, int tasks) {
        String each = Durations.text(duration(parameters));
        return tasks == 1 ? "1 task of " + each : "%s tasks of %s each".formatted(Counts.text(tasks), each);
    }

    @Override
    public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
        return Optional.of(duration(parameters).multipliedBy(Math.ceilDiv(tasks, concurrency)));
    }

    @Override
    public Optional<Duration> exactDuration(Parameters parameters) {
        return Optional.of(duration(parameters));
    }

    @Override
    public boolean onlyWaits() {
        return true;
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Work open(Parameters parameters, int tasks) {
        return new SleepWork(duration(parameters));
    }

    private static Duration duration(Parameters parameters) {
        return parameters.duration("durationNanos");
    }
}
