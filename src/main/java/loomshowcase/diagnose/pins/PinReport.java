package loomshowcase.diagnose.pins;

import java.util.List;

/**
 * What a recording tells of pinned virtual threads. The file of {@code --export} has these names, and
 * {@code docs/pins.schema.json} describes it; durations are in nanoseconds, and what the recording does not tell is
 * {@code null}.
 *
 * @param format         {@value #FORMAT}
 * @param version        {@value #VERSION}
 * @param file           the recording's name, without its folder
 * @param damage         what is missing because the file is not whole; {@code null} if it is
 * @param jvm            what made the recording
 * @param durationNanos  from its start to its end, as far as it was read
 * @param events         how many of all kinds were read
 * @param lostBytes      what JFR itself dropped, for it could not write as fast as it was told
 * @param settings       of the events that matter here, as far as the recording tells them
 * @param pins           of all {@code jdk.VirtualThreadPinned} together
 * @param groups         pins, and before JDK 24 the waits that pin without such an event; the longest in all first
 * @param beyond         what was too much to be told apart: everything after the first {@value #MOST_GROUPS} places
 * @param submitFailures virtual threads that could not be handed to the scheduler
 * @param cannotShow     what this recording is silent about
 */
public record PinReport(
        String format, int version, String file, String damage, RecordedJvm jvm, long durationNanos, long events,
        long lostBytes, List<EventSetting> settings, Total pins, List<PinGroup> groups, Total beyond,
        List<SubmitFailure> submitFailures, List<String> cannotShow) {

    public static final String FORMAT = "loom-showcase/pins";
    public static final int VERSION = 1;

    static final int MOST_GROUPS = 5_000;

    public PinReport {
        settings = List.copyOf(settings);
        groups = List.copyOf(groups);
        submitFailures = List.copyOf(submitFailures);
        cannotShow = List.copyOf(cannotShow);
    }

    /** @param longestNanos of one; 0 if there are none */
    public record Total(long count, long totalNanos, long longestNanos) {}

    /** @param message what the scheduler's executor said */
    public record SubmitFailure(String message, long count) {}
}
