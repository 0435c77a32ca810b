package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Run;

/**
 * The result of a fork.
 *
 * @param jdk       the JVM as it described itself, or {@code null} if it never did
 * @param startUp   from the order to start it until just before its first run, or {@code null} likewise
 * @param serverCpu CPU time of the embedded server meanwhile, or {@code null} if it was not used
 * @param othersCpu the part of the processors that other programs used meanwhile, from 0 to 1; {@code null} if unknown
 * @param runs      the runs that ended
 * @param failure   why there are no more; {@code null} if all runs were done
 */
public record ForkResult(
        Jdk jdk, Duration startUp, Duration serverCpu, Double othersCpu, List<Run> runs, String failure) {

    public ForkResult {
        runs = List.copyOf(runs);
    }

    /** The result of a fork that used no server of ours. */
    public ForkResult(Jdk jdk, Duration startUp, List<Run> runs, String failure) {
        this(jdk, startUp, null, null, runs, failure);
    }

    ForkResult failedFor(String reason) {
        return new ForkResult(jdk, startUp, serverCpu, othersCpu, runs, reason);
    }

    ForkResult withServerCpu(Duration cpu) {
        return new ForkResult(jdk, startUp, cpu, othersCpu, runs, failure);
    }

    ForkResult withOthersCpu(Double share) {
        return new ForkResult(jdk, startUp, serverCpu, share, runs, failure);
    }
}
