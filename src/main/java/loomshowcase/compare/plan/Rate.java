package loomshowcase.compare.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many tasks arrive in a time, evenly spaced, whatever becomes of those before them: the open loop.
 *
 * @param text      as it is written: {@code 300/s}
 * @param perSecond tasks in a second, more than 0
 */
public record Rate(String text, double perSecond) {

    /** Above this a single thread does not hand tasks out any more. */
    private static final int MOST_PER_SECOND = 1_000_000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s?/\\s?(s|min)");

    /** So many tasks stand behind a p99, and for so long a rate is kept up, unless the user says otherwise. */
    private static final int LEAST_TASKS = 1_000;
    private static final double LEAST_SECONDS = 3;

    /**
     * Reads {@code 300/s} and {@code 90/min}.
     *
     * @throws IllegalArgumentException if it is no rate, or too high a one; the message says how to write one
     */
    public static Rate parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not a rate; write it as 300/s or 90/min");
        }
        double perSecond = Double.parseDouble(matcher.group(1)) / (matcher.group(2).equals("s") ? 1 : 60);
        if (perSecond == 0 || perSecond > MOST_PER_SECOND) {
            throw new IllegalArgumentException("'" + written + "' is not a rate above 0 and up to a million a second");
        }
        return new Rate(matcher.group(1) + "/" + matcher.group(2), perSecond);
    }

    /** When a task arrives, in nanoseconds from the start of the run; the first does at once. */
    public long arrival(int index) {
        return Math.round(index * 1e9 / perSecond);
    }

    /** Tasks of a run where the user names no number: 3 seconds of them, and enough for a p99. */
    public int defaultTasks() {
        return (int) Math.max(LEAST_TASKS, Math.ceil(perSecond * LEAST_SECONDS));
    }
}
