package loomshowcase.compare.fork;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.workload.download.Download;

/**
 * Asks the embedded server, before and after each fork that uses it, how much CPU time it has had. Forks run one at a
 * time, so the difference is what that fork has cost it.
 *
 * @param forks  runs them
 * @param server tells its CPU time; {@code null} if none was started
 */
public record WithServerCpu(ForkRunner forks, CpuTime server) implements ForkRunner {

    /** Tells what a process has had so far. */
    @FunctionalInterface
    public interface CpuTime {
        Duration soFar() throws IOException;
    }

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        if (server == null || !cell.parameters().values().containsKey(Download.DELAY)) {
            return forks.run(cell, fork);
        }
        Duration before = cpuTime();
        ForkResult result = forks.run(cell, fork);
        if (result.failure() == null && result.runs().stream().anyMatch(run -> run.failed() > 0) && isGone()) {
            return result.failedFor("the embedded server ended: somebody ended it, or memory was full; start again");
        }
        Duration after = cpuTime();
        return result.withServerCpu(before == null || after == null ? null : after.minus(before).toNanos());
    }

    /** Whether nobody listens any more where the server did; one that is slow to answer is still there. */
    private boolean isGone() {
        try {
            server.soFar();
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public HeldTasks weigh(PlannedCell cell) throws InterruptedException {
        return forks.weigh(cell);
    }

    /** What the server says; {@code null} if it does not answer, which the downloads will tell better. */
    private Duration cpuTime() {
        try {
            return server.soFar();
        } catch (IOException e) {
            return null;
        }
    }
}
