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
 * a time, so the difference is what that fork has cost the server. If tasks failed and the server does not answer, the
 * reason of the row is the server, and not what each download met.
 *
 * @param forks runs them
 */
public record WithServerCpu(ForkRunner forks) implements ForkRunner {

    private static final String ENDED = "the embedded server has ended: it was killed, or memory was full; start again";
    private static final String SILENT = "the embedded server does not answer: it was stopped, or this machine has too "
            + "much to do";

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        if (!(cell.workload() instanceof UsesServer server) || server.serverDelay().isEmpty()) {
            return forks.run(cell, fork);
        }
        Answer before = Answer.of(server);
        ForkResult result = forks.run(cell, fork);
        // One that did not answer then would only hold up the comparison again.
        Answer after = before.cpuTime().isPresent() ? Answer.of(server) : before;
        if (after.cpuTime().isPresent()) {
            return result.withServerCpu(after.cpuTime().get().minus(before.cpuTime().get()));
        }
        return result.failure() != null || after.problem() == null ? result
                : told(result, cell.size().tasks(), after.problem());
    }

    /** A fork whose tasks have all succeeded lacks nothing but a figure. */
    private static ForkResult told(ForkResult result, int tasks, String problem) {
        return FailedTasks.told(result.runs(), tasks)
                .map(failed -> result.failedFor("%s (%s)".formatted(problem, failed))).orElse(result);
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        return forks.holdTasks(cell);
    }

    @Override
    public Retained retained(PlannedCell cell) throws InterruptedException {
        return forks.retained(cell);
    }

    /**
     * What the server said.
     *
     * @param cpuTime empty if it said nothing
     * @param problem why not; {@code null} if it did, or if there is no server of ours
     */
    private record Answer(Optional<Duration> cpuTime, String problem) {

        static Answer of(UsesServer server) {
            try {
                return new Answer(server.serverCpuTime(), null);
            } catch (ConnectException e) {
                return new Answer(Optional.empty(), ENDED);
            } catch (IOException e) {
                return new Answer(Optional.empty(), SILENT);
            }
        }
    }
}
