package loomshowcase.lab;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import loomshowcase.forms.FormOutcome;
import loomshowcase.timeline.Timeline;

/**
 * How a run ended, as the page shows it.
 *
 * @param exitCode   {@code null} if the form was stopped because it took too long
 * @param wall       milliseconds from the start of its JVM to its end; {@code null} if that was not recorded
 * @param remark     why it ended otherwise than it should, in a sentence; {@code null} if it did not
 * @param timeline   what its threads did; {@code null} if that was not recorded
 * @param noTimeline why there is no timeline; {@code null} if there is one, or none is made
 */
public record RunEnd(Integer exitCode, Double wall, List<String> errors, String remark, TimelinePage timeline,
        String noTimeline) {

    /** @param asked when the form was to be started */
    public static RunEnd of(FormOutcome outcome, Instant asked) {
        Timeline timeline = null;
        String noTimeline = outcome.whyNotRecorded().orElse(null);
        if (outcome.recording() != null) {
            try {
                timeline = outcome.timeline();
            } catch (IOException e) {
                noTimeline = e.getMessage();
            }
        }
        return new RunEnd(outcome.exitCode().isPresent() ? outcome.exitCode().getAsInt() : null,
                TimelinePage.millis(outcome.wallTime()), outcome.errors(), remark(outcome),
                timeline == null ? null : TimelinePage.of(timeline, asked), noTimeline);
    }

    private static String remark(FormOutcome outcome) {
        return outcome.failure()
                .map(end -> end + outcome.missingModule().map(sentence -> " " + sentence + ".").orElse(""))
                .orElse(null);
    }

    RunEnd withTimeline(TimelinePage other) {
        return new RunEnd(exitCode, wall, errors, remark, other, noTimeline);
    }
}
