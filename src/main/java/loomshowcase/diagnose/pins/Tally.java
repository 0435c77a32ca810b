package loomshowcase.diagnose.pins;

import loomshowcase.diagnose.pins.PinReport.Total;

/** Counts and adds up. */
final class Tally {

    private long count;
    private long totalNanos;
    private long longestNanos;

    void add(long nanos) {
        count++;
        totalNanos += nanos;
        longestNanos = Math.max(longestNanos, nanos);
    }

    long count() {
        return count;
    }

    long totalNanos() {
        return totalNanos;
    }

    Total total() {
        return new Total(count, totalNanos, longestNanos);
    }
}
