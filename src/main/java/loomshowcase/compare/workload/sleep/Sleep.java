package loomshowcase.compare.workload.sleep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.Traits;
import loomshowcase.compare.workload.ExactlyTimed;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Each task sleeps: the tutorial's own stand-in for waiting on a network or a disk.
 *
 * @param duration of each sleep
 */
public record Sleep(Duration duration) implements ExactlyTimed {

    public static final Sleep DEFAULT = new Sleep(Duration.ofSeconds(1));

    private static final Setting<Duration> DURATION = Setting.duration("durationNanos");

    @Override
    public String id() {
        return "sleep";
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public List<WorkloadOption> options() {
        return List.of(new WorkloadOption(DURATION, List.of("-d", "--duration"), "TIME", "How long each task sleeps."));
    }

    @Override
    public Settings settings() {
        return Settings.NONE.with(DURATION, duration);
    }

    @Override
    public Sleep with(Settings settings) {
        return new Sleep(settings.get(DURATION));
    }

    @Override
    public int defaultTasks() {
        return 10;
    }

    @Override
    public String describe(int tasks) {
        return "%s of %s%s".formatted(Counts.of(tasks, "task"), Durations.text(duration), tasks == 1 ? "" : " each");
    }

    @Override
    public Optional<Duration> floor(int tasks, int concurrency) {
        return Optional.of(duration.multipliedBy(Math.ceilDiv(tasks, concurrency)));
    }

    @Override
    public Duration exactDuration() {
        return duration;
    }

    @Override
    public Traits traits() {
        return Traits.ofWaiting().tryingNext("sleep -d 100ms");
    }

    @Override
    public boolean holdsNothing() {
        return true;
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Work open(int tasks) {
        return new SleepWork(duration);
    }
}
