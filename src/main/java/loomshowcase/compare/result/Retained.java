package loomshowcase.compare.result;

/**
 * What tasks leave on the heap. A separate JVM, which is not timed, does the tasks of a row three times on one thread
 * model, without closing it in between, and reads the live heap after a garbage collection before them and after each
 * time. What the model itself keeps, as counted with tasks that do nothing, is taken off.
 *
 * @param tasks      how many were done each time; 0 if that failed
 * @param firstBytes by how much the live heap grew with the first time: also by what is made once, such as a pool of
 *                   connections
 * @param bytes      by how much it grew with the second or the third time, whichever is less; what is less than
 *                   {@link #UNSEEN} may be chance
 * @param failure    why there are no figures; {@code null} if there are
 */
public record Retained(int tasks, Long firstBytes, Long bytes, String failure) {

    /** Two readings of a heap on which nothing was kept differ by less than this. */
    public static final long UNSEEN = 256 * 1024;

    /** No figures, and the reason. */
    public static Retained none(String failure) {
        return new Retained(0, null, null, failure);
    }

    public boolean known() {
        return bytes != null && tasks > 0;
    }

    /** Whether more was kept than chance explains. */
    public boolean seen() {
        return known() && bytes >= UNSEEN;
    }

    /** What a further task left on the heap; less than {@link #leastPerTask} may be chance. */
    public long perTask() {
        return bytes / tasks;
    }

    /** What a task must leave behind to be seen. */
    public long leastPerTask() {
        return UNSEEN / tasks;
    }
}
