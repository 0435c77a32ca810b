package loomshowcase.compare.workload.cpu;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.Traits;
import loomshowcase.compare.workload.MeasuredFirst;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;
import loomshowcase.text.Sizes;

/**
 * Each task computes: a fixed amount of SHA-256, over a buffer of its own. It never waits, so no thread model can make
 * it shorter than the cores allow.
 *
 * @param bytes how many a task digests, at least 1
 * @param cores processors of this machine
 * @param task  the measured time of one task that runs alone; {@code null} if it is not known
 */
public record Cpu(long bytes, int cores, Duration task) implements MeasuredFirst {

    public static final Cpu DEFAULT = new Cpu(128_000_000, Runtime.getRuntime().availableProcessors(), null);

    private static final Setting<Long> BYTES = Setting.size("cpuWorkBytes");
    private static final Setting<Integer> CORES = Setting.count("cores");
    private static final Setting<Duration> TASK = Setting.duration("measuredTaskNanos");

    /** Enough bytes to measure how long one takes. */
    private static final long SAMPLE_BYTES = 128_000_000;

    /** A core digests these in some minutes. */
    private static final long MOST_BYTES = 100_000_000_000L;

    public Cpu {
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("--cpu-work: at most %s".formatted(Sizes.text(MOST_BYTES)));
        }
    }

    @Override
    public String id() {
        return "cpu";
    }

    @Override
    public List<WorkloadOption> options() {
        return List.of(new WorkloadOption(BYTES, "--cpu-work", "SIZE", "How many bytes each task digests."));
    }

    @Override
    public Settings settings() {
        Settings settings = Settings.NONE.with(BYTES, bytes).with(CORES, cores);
        return task == null ? settings : settings.with(TASK, task);
    }

    @Override
    public Cpu with(Settings settings) {
        return new Cpu(settings.get(BYTES), settings.get(CORES), settings.find(TASK).orElse(null));
    }

    @Override
    public int defaultTasks() {
        return 10;
    }

    @Override
    public String describe(int tasks) {
        return "%s, SHA-256 over %s%s%s".formatted(Counts.of(tasks, "task"), Sizes.text(bytes),
                tasks == 1 ? "" : " each",
                task == null ? "" : "; one alone took %s, the basis of the floors".formatted(Durations.text(task)));
    }

    @Override
    public Optional<Duration> floor(int tasks, int concurrency) {
        return Optional.ofNullable(task).map(each -> each.multipliedBy(tasks).dividedBy(Math.min(concurrency, cores)));
    }

    @Override
    public Cpu sample() {
        return new Cpu(Math.min(bytes, SAMPLE_BYTES), cores, null);
    }

    @Override
    public Cpu measured(Duration least) {
        double scale = (double) bytes / sample().bytes;
        return new Cpu(bytes, cores, Duration.ofNanos(threeDigits((long) (least.toNanos() * scale))));
    }

    /** Rounded down: further digits would claim more than was measured, and a floor may be too low. */
    private static long threeDigits(long nanos) {
        long unit = 1;
        while (nanos / unit >= 1_000) {
            unit *= 10;
        }
        return nanos / unit * unit;
    }

    @Override
    public Traits traits() {
        return Traits.ofComputing(cores);
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Work open(int tasks) throws InterruptedException {
        return CpuWork.ready(bytes, cores);
    }
}
