package loomshowcase.compare.fork;

import java.util.List;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Run;

/**
 * What came of a fork.
 *
 * @param jdk            the JVM as it described itself, or {@code null} if it never did
 * @param startUpNanos   from the order to start it until just before its first run, or {@code null} likewise
 * @param serverCpuNanos CPU time of the embedded server meanwhile, or {@code null} where it has no part
 * @param runs           the runs that ended
 * @param failure        why there are no more; {@code null} if all runs were done
 */
public record ForkResult(Jdk jdk, Long startUpNanos, Long serverCpuNanos, List<Run> runs, String failure) {

    public ForkResult {
        runs = List.copyOf(runs);
    }

    /** What came of a fork in which no server had a part. */
    public ForkResult(Jdk jdk, Long startUpNanos, List<Run> runs, String failure) {
        this(jdk, startUpNanos, null, runs, failure);
    }

    ForkResult failedFor(String reason) {
        return new ForkResult(jdk, startUpNanos, serverCpuNanos, runs, reason);
    }

    ForkResult withServerCpu(Long nanos) {
        return new ForkResult(jdk, startUpNanos, nanos, runs, failure);
    }
}
