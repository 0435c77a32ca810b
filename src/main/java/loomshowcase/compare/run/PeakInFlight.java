package loomshowcase.compare.run;

import java.util.Arrays;

/** Counts how many tasks were in flight at once, from their recorded times. */
final class PeakInFlight {

    private PeakInFlight() {}

    /**
     * The greatest number of intervals that overlap at one moment. An interval that ends in the nanosecond in which
     * another starts does not overlap it, so the count is never too high.
     *
     * @param starts of all intervals, in any order
     * @param ends   of all intervals, in any order
     */
    static int of(long[] starts, long[] ends) {
        long[] sortedStarts = starts.clone();
        long[] sortedEnds = ends.clone();
        Arrays.sort(sortedStarts);
        Arrays.sort(sortedEnds);
        int ended = 0;
        int peak = 0;
        for (int begun = 0; begun < sortedStarts.length; begun++) {
            while (ended < sortedEnds.length && sortedEnds[ended] <= sortedStarts[begun]) {
                ended++;
            }
            peak = Math.max(peak, begun + 1 - ended);
        }
        return peak;
    }
}
