package loomshowcase.cli.compare;

import java.time.Duration;
import java.time.Instant;
import loomshowcase.text.Durations;

/** The text of the progress line at an instant. It knows no clock and no terminal. */
final class ProgressBar {

    private static final int LENGTH = 24;

    private int columns;
    private Duration least;
    private int forks;
    private Duration done = Duration.ZERO;
    private int forksDone;
    private String running = "";
    private Duration leastOfRunning = Duration.ZERO;
    private Instant since;

    /**
     * @param least   the least time of all planned forks
     * @param forks   the number of planned forks
     * @param columns the most characters of the line
     */
    ProgressBar(Duration least, int forks, int columns) {
        this.least = least;
        this.forks = forks;
        this.columns = columns;
    }

    /** The terminal has become wider or narrower. */
    synchronized void fit(int newColumns) {
        columns = newColumns;
    }

    synchronized void starts(String name, Duration leastOfFork, Instant now) {
        running = name;
        leastOfRunning = leastOfFork;
        since = now;
    }

    /** The running fork has ended. Returns how long it took. */
    synchronized Duration ends(Instant now) {
        done = done.plus(leastOfRunning);
        leastOfRunning = Duration.ZERO;
        forksDone++;
        return Duration.between(since, now);
    }

    /** A fork that was planned will not be started. */
    synchronized void skips(Duration leastOfFork) {
        least = least.minus(leastOfFork);
        forks--;
    }

    synchronized int done() {
        return forksDone;
    }

    /** The number of forks, without those that will not be started. */
    synchronized int forks() {
        return forks;
    }

    synchronized String line(Instant now) {
        Duration soFar = done.plus(ofRunning(now));
        double part = least.isZero() ? 1 : Math.min(1, (double) soFar.toNanos() / least.toNanos());
        int full = (int) Math.round(part * LENGTH);
        Duration left = Duration.ofSeconds(Math.max(1, least.minus(soFar).toSeconds()));
        // What runs now comes last, since a narrow terminal cuts the end of the line.
        String line = "[%s%s] %s of %s  about %s left  %s".formatted("█".repeat(full), "░".repeat(LENGTH - full),
                Math.min(forks, forksDone + 1), forks, Durations.text(left), running);
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }

    /** The bar stops at the floor of the running fork: how much longer it takes is not known. */
    private Duration ofRunning(Instant now) {
        if (since == null || leastOfRunning.isZero()) {
            return Duration.ZERO;
        }
        Duration elapsed = Duration.between(since, now);
        return elapsed.compareTo(leastOfRunning) < 0 ? elapsed : leastOfRunning;
    }
}
