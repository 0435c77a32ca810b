package loomshowcase.diagnose.pins;

import java.util.List;
import java.util.LongSummaryStatistics;
import loomshowcase.diagnose.recording.EventSetting;

/**
 * What a recording says about pinned virtual threads. The file of {@code --export} has the names of these components, and
 * {@code docs/pins.schema.json} describes it. Durations are in nanoseconds. What the recording does not say is {@code null}.
 *
 * @param format         {@value #FORMAT}
 * @param version        {@value #VERSION}
 * @param file           the recording's name, without its folder
 * @param damage         what is missing because the file is not complete; {@code null} if it is
 * @param jvm            the JVM that recorded
 * @param durationNanos  from the recording's start to its end, as far as it was read
 * @param events         how many events of all types were read
 * @param lostBytes      what JFR itself dropped because it could not keep up
 * @param settings       of the events that matter here
 * @param pins           all events {@code jdk.VirtualThreadPinned} together
 * @param groups         the pins and, before JDK 24, the waits that pin without such an event; longest total time first
 * @param beyond         the pins after the first {@value #MOST_GROUPS} groups, not grouped
 * @param submitFailures virtual threads that the scheduler rejected
 * @param cannotShow     what this recording does not show
 * @param carriers       how many carriers the scheduler has unless it adds some; {@code null} if the recording does not say
 * @param dumpedCarriers how many there were in the last thread dump; 0 if there is no dump, or none was in use
 * @param lastDump       whether the recording has the thread dump that JFR writes when it ends
 * @param unended        the virtual threads that held their carriers when the recording ended
 * @param running        the virtual threads that were on a carrier when the recording ended, and did not wait
 * @param held           where virtual threads were in native code, which keeps their carriers without a pin
 */
public record PinReport(
        String format, int version, String file, String damage, Jvm jvm, long durationNanos, long events,
        long lostBytes, List<EventSetting> settings, Total pins, List<PinGroup> groups, Total beyond,
        List<SubmitFailure> submitFailures, List<String> cannotShow, Integer carriers, int dumpedCarriers,
        LastDump lastDump, List<UnendedPin> unended, List<RunningThread> running, List<HeldCarrier> held) {

    public static final String FORMAT = "loom-showcase/pins";
    public static final int VERSION = 1;

    static final int MOST_GROUPS = 5_000;

    public PinReport {
        settings = List.copyOf(settings);
        groups = List.copyOf(groups);
        submitFailures = List.copyOf(submitFailures);
        cannotShow = List.copyOf(cannotShow);
        unended = List.copyOf(unended);
        running = List.copyOf(running);
        held = List.copyOf(held);
    }

    /** Whether the recording has the thread dump that JFR writes when it ends. */
    public enum LastDump {
        READ("read"), MISSING("missing"), NOT_RECORDED("not recorded");

        private final String id;

        LastDump(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** How pins were recorded. */
    EventSetting pinned() {
        return settings.stream().filter(setting -> setting.event().equals(PinEvents.PINNED)).findFirst().orElseThrow();
    }

    /**
     * The JVM that recorded.
     *
     * @param feature     its release; {@code null} if the recording does not say
     * @param version     its version; {@code null} if the recording does not say
     * @param tellsReason whether its events of pinning say why, as they do from JDK 24 on
     * @param others      the names of further JVMs, if recordings were joined
     */
    public record Jvm(Integer feature, String version, boolean tellsReason, List<String> others) {

        public Jvm {
            others = List.copyOf(others);
        }

        /** {@code JDK 21 (21.0.13+9)}, or what its events allow to say. */
        String name() {
            return feature == null ? tellsReason ? "JDK 24 or newer" : "JDK 21 to 23"
                    : "JDK " + feature + (version == null ? "" : " (" + version + ")");
        }
    }

    /** @param longestNanos of a single one; 0 if there are none */
    public record Total(long count, long totalNanos, long longestNanos) {

        static Total of(LongSummaryStatistics nanos) {
            return new Total(nanos.getCount(), nanos.getSum(), Math.max(0, nanos.getMax()));
        }
    }

    /** @param message of the scheduler's exception */
    public record SubmitFailure(String message, long count) {}
}
