package loomshowcase.diagnose.dump.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.SchedulerState;

/** {@code jcmd PID Thread.vthread_scheduler}. */
final class SchedulerText {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(?:(\\d{1,18}):\\s+)?\\S*ForkJoinPool@(\\p{XDigit}{1,16})"
                    + "\\[\\w+, parallelism = (\\d{1,9}), size = (\\d{1,9}), active = (\\d{1,9}), .*?tasks = (\\d{1,9}), "
                    + "submissions = (\\d{1,9}).*", Pattern.DOTALL);

    private SchedulerText() {}

    static Optional<SchedulerState> read(String text) {
        Matcher state = WRITTEN.matcher(text);
        return state.matches() ? Optional.of(new SchedulerState(
                state.group(1) == null ? 0 : Long.parseLong(state.group(1)), Long.parseUnsignedLong(state.group(2), 16),
                number(state, 3), number(state, 4), number(state, 5), number(state, 6) + number(state, 7)))
                : Optional.empty();
    }

    private static int number(Matcher state, int group) {
        return Integer.parseInt(state.group(group));
    }
}
