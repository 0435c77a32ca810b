package loomshowcase.diagnose.pools;

import java.util.List;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.diagnose.recording.RecordedJvm;

/**
 * What a recording says about the pools of a program. The file of {@code --export} has the names of these components, and
 * {@code docs/pools.schema.json} describes it. Durations are in nanoseconds. What the recording does not say is
 * {@code null}.
 *
 * @param format        {@value #FORMAT}
 * @param version       {@value #VERSION}
 * @param file          the recording's name, without its folder
 * @param damage        what is missing because the file is not complete; {@code null} if it is
 * @param jvm           the JVM that recorded
 * @param durationNanos from the recording's start to its end, as far as it was read
 * @param events        how many events of all types were read
 * @param lostBytes     what JFR itself dropped because it could not keep up
 * @param settings      of the events that matter here
 * @param virtual       what virtual threads of the program waited for
 * @param pools         those that gain first, and of those the busiest first
 * @param otherThreads  threads of the program that belong to no pool
 * @param cannotShow    what this recording does not show
 */
public record PoolReport(String format, int version, String file, String damage, RecordedJvm jvm, long durationNanos,
        long events, long lostBytes, List<EventSetting> settings, Virtual virtual, List<Pool> pools,
        long otherThreads, List<String> cannotShow) {

    public static final String FORMAT = "loom-showcase/pools";
    public static final int VERSION = 1;

    public PoolReport {
        settings = List.copyOf(settings);
        pools = List.copyOf(pools);
        cannotShow = List.copyOf(cannotShow);
    }

    /**
     * Waits of virtual threads. JFR records those at sockets and in {@code Thread.sleep}, and few others.
     *
     * @param carriers platform threads that carried them
     */
    public record Virtual(long carriers, long waits, long totalNanos) {

        boolean areUsed() {
            return carriers > 0 || waits > 0;
        }
    }
}
