package loomshowcase.compare.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rate at which tasks arrive in an open loop: evenly spaced, whether or not earlier tasks have ended.
 *
 * @param text      as a user writes it: {@code 300/s}
 * @param perSecond tasks in a second, more than 0
 */
public record Rate(String text, double perSecond) {

    /** A single thread cannot hand out tasks at a higher rate. */
    private static final int MOST_PER_SECOND = 1_000_000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s?/\\s?(s|min)");

    /** Enough tasks for a p99, and the time for which a rate is kept up, unless the user says otherwise. */
    private static final int LEAST_TASKS = 1_000;
    private static final double LEAST_SECONDS = 3;

    /**
     * Reads {@code 300/s} and {@code 90/min}.
     *
     * @throws IllegalArgumentException if it is not a rate, or is too high; the message says how to write one
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

    /** When a task arrives, in nanoseconds from the start of the run; the first one arrives at 0. */
    public long arrival(int index) {
        return Math.round(index * 1e9 / perSecond);
    }

    /** The tasks of a run if the user gives no number: those of 3 seconds, but enough for a p99. */
    public int defaultTasks() {
        return (int) Math.max(LEAST_TASKS, Math.ceil(perSecond * LEAST_SECONDS));
    }
}
