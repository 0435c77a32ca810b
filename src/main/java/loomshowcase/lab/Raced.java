package loomshowcase.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import loomshowcase.compare.fork.TimedFork;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Threads;

/**
 * How one model did.
 *
 * @param failure   why it did not run, or not to its end; {@code null} if it did
 * @param wall      milliseconds
 * @param threads   the platform threads that the run added, by role; {@code null} if it did not end
 * @param memory    bytes that the JVM grew by, at its peak; {@code null} where the system does not tell
 * @param started   when each task began, in microseconds from the start of the run, 0 if it never did: 32-bit integers, the
 *                  lowest byte first, in Base64
 * @param ended     likewise
 * @param samples   what the process had during the run
 */
record Raced(int lane, String failure, Double wall, Integer completed, Integer failed, Threads threads, Long memory,
        String started, String ended, List<ProcessSamples.Sample> samples) {

    static Raced not(int lane, String reason) {
        return new Raced(lane, reason, null, null, null, null, null, null, null, List.of());
    }

    static Raced of(int lane, TimedFork timed, ProcessSamples samples) {
        Run run = timed.run();
        if (run == null || timed.moments() == null) {
            return not(lane, timed.failure());
        }
        Instant opened = timed.moments().opened();
        return new Raced(lane, timed.failure(), run.wallNanos() / 1e6, run.outcome().completed(), run.failed(),
                run.resources().threads(), grown(run.resources()), micros(timed.moments().started()),
                micros(timed.moments().ended()), samples.between(opened, opened.plusNanos(run.wallNanos())));
    }

    private static Long grown(Run.Resources resources) {
        return resources.peakResidentBytes() == null || resources.emptyResidentBytes() == null ? null
                : Math.max(0, resources.peakResidentBytes() - resources.emptyResidentBytes());
    }

    private static String micros(List<Long> nanos) {
        ByteBuffer bytes = ByteBuffer.allocate(nanos.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        nanos.forEach(each -> bytes.putInt(each == 0 ? 0 : (int) Math.max(1, each / 1000)));
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
