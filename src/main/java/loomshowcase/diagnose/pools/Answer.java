package loomshowcase.diagnose.pools;

/** What virtual threads would change for a pool. */
public enum Answer {
    /** The pool is full, and its threads wait for what comes from outside. */
    GAINS("gains"),
    /** The same, as far as a recording tells that has only samples of the waits. */
    LIKELY_GAINS("likely gains"),
    /** At some times, or for a part of what it waits for. */
    GAINS_PARTLY("gains partly"),
    /** It has free threads. */
    NOTHING("nothing to gain"),
    /** It waits for something that more threads would not bring sooner. */
    OTHER_LIMIT("another limit"),
    /** The recording does not tell. */
    UNKNOWN("unknown"),
    /** Its threads are not the workers of a pool. */
    NO_POOL("no pool");

    private final String text;

    Answer(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
