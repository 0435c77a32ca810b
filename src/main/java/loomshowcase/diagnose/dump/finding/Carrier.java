package loomshowcase.diagnose.dump.finding;

import loomshowcase.diagnose.dump.model.DumpedThread;

/**
 * A platform thread that runs virtual threads, or a virtual thread on a carrier that the dump does not name.
 *
 * @param thread   {@code null} if it is not named
 * @param carried  the virtual thread on it; {@code null} if it is free, or if the dump does not say
 * @param use      what becomes of it
 * @param cpuNanos  that it used so far; -1 if that is not told
 * @param usedNanos that it used between the first dump and the last; -1 if that is not told
 * @param initializes the class whose initialiser, run by another thread, the virtual thread waits for; {@code null} if none
 */
public record Carrier(DumpedThread thread, DumpedThread carried, Use use, long cpuNanos, long usedNanos,
        String initializes) {

    /** What a carrier does. */
    public enum Use {
        /** It waits for a virtual thread to run. */
        FREE("free"),
        /** It runs a virtual thread that computes. */
        COMPUTES("computes"),
        /** It is kept by a virtual thread that waits. */
        HELD("held"),
        /** It has a virtual thread, and the dump does not say whether that one computes or waits. */
        NOT_TOLD("computes or waits");

        private final String text;

        Use(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
