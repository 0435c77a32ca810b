package loomshowcase.compare.fork;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.workload.UsesServer;

/**
 * Asks this tool's own server, before and after each fork that uses it, how much CPU time it has used. Forks run one at
 * a time, so the difference is what that fork has cost the server.
 *
 * @param forks runs them
 */
public record WithServerCpu(ForkRunner forks) implements ForkRunner {

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        if (!(cell.workload() instanceof UsesServer server) || server.serverDelay().isEmpty()) {
            return forks.run(cell, fork);
        }
        Optional<Duration> before = cpuTime(server);
        ForkResult result = forks.run(cell, fork);
        if (result.failure() == null && result.runs().stream().anyMatch(run -> run.failed() > 0) && isGone(server)) {
            return result.failedFor("the embedded server has ended: it was killed, or memory was full; start again");
        }
        // A server that did not answer then would only hold up the comparison again.
        Optional<Duration> after = before.isEmpty() ? before : cpuTime(server);
        return before.isEmpty() || after.isEmpty() ? result
                : result.withServerCpu(after.get().minus(before.get()));
    }

    /** Whether nothing listens any more at the server's address; a server that is slow to answer is still there. */
    private static boolean isGone(UsesServer server) {
        try {
            server.serverCpuTime();
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        return forks.holdTasks(cell);
    }

    @Override
    public Retained retained(PlannedCell cell) throws InterruptedException {
        return forks.retained(cell);
    }

    /** Empty if the server does not answer: the failures of the downloads will say so better. */
    private static Optional<Duration> cpuTime(UsesServer server) {
        try {
            return server.serverCpuTime();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
