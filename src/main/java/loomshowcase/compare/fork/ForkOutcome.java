package loomshowcase.compare.fork;

import java.time.Duration;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.run.ForkReport;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.text.Durations;

/**
 * What is known of a fork after its end.
 *
 * @param failure why it stopped early, in its own words, or that it took too long; {@code null} if neither
 * @param ending  why its JVM exited; {@code null} if it was ended, or never began
 */
record ForkOutcome(ForkReport report, String failure, String ending) {

    ForkOutcome {
        failure = report.stopped() != null ? report.stopped().message() : failure;
    }

    /** It was ended after a time. */
    static ForkOutcome late(PlannedCell cell, ForkReport report, Duration longest) {
        return new ForkOutcome(report, "%s after %s (--cell-timeout allows more)".formatted(unfinished(cell, report),
                Durations.text(longest)), null);
    }

    /** It was ended, because the user's code printed too much. */
    static ForkOutcome tooLoud(ForkReport report, TaskOutput output) {
        return new ForkOutcome(report, "it was ended, because the task had printed %s GB to %s: print less".formatted(
                TaskOutput.MOST_BYTES >> 30, output.largest()), null);
    }

    static ForkOutcome notStarted(String why) {
        return new ForkOutcome(ForkReport.NONE, "its JVM could not be started: " + why, null);
    }

    private static String unfinished(PlannedCell cell, ForkReport report) {
        return !(cell.workload() instanceof UserCode) ? "still not done" : switch (report.stage()) {
            case OPENING -> "its constructor, or what its class does first, has not returned";
            case RUNNING -> "a call has not returned";
            case CLOSING -> "its close has not returned";
        };
    }

    /** Why it did not report what it was started for. */
    String reason() {
        return failure != null ? failure : ending;
    }
}
