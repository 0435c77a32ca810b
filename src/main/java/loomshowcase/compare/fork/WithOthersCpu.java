package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.UsesServer;

/**
 * Finds out which part of the processors other programs used during each fork. Tasks that call a server of the user's may
 * well make it work on the same machine. So before a fork with such tasks, a moment without any task is looked at
 * instead.
 */
public final class WithOthersCpu implements ForkRunner {

    /** Twenty ticks on two processors; the figure of a row is the median of its forks. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final ForkRunner forks;
    private final int processors;
    private final Supplier<Optional<CpuTimes>> times;
    private final LongSupplier nanoTime;

    /** @param forks runs them */
    public WithOthersCpu(ForkRunner forks) {
        this(forks, Runtime.getRuntime().availableProcessors(), CpuTimes::now, System::nanoTime);
    }

    WithOthersCpu(ForkRunner forks, int processors, Supplier<Optional<CpuTimes>> times, LongSupplier nanoTime) {
        this.forks = forks;
        this.processors = processors;
        this.times = times;
        this.nanoTime = nanoTime;
    }

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        Optional<CpuTimes> before = times.get();
        if (before.isEmpty()) {
            return forks.run(cell, fork);
        }
        long begun = nanoTime.getAsLong();
        if (mayWorkElsewhere(cell)) {
            Thread.sleep(MOMENT);
            Double share = share(before.get(), begun, Duration.ZERO);
            return forks.run(cell, fork).withOthersCpu(share);
        }
        ForkResult result = forks.run(cell, fork);
        return result.withOthersCpu(share(before.get(), begun,
                result.serverCpu() == null ? Duration.ZERO : result.serverCpu()));
    }

    private static boolean mayWorkElsewhere(PlannedCell cell) {
        return cell.workload() instanceof UserCode
                || cell.workload() instanceof UsesServer server && server.serverDelay().isEmpty();
    }

    /** @param server what our own server used meanwhile, which is no child that has ended */
    private Double share(CpuTimes before, long begun, Duration server) {
        return times.get().map(now -> OthersCpu.share(now.othersSince(before).minus(server),
                nanoTime.getAsLong() - begun, processors)).orElse(null);
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        return forks.holdTasks(cell);
    }

    @Override
    public Retained retained(PlannedCell cell) throws InterruptedException {
        return forks.retained(cell);
    }
}
