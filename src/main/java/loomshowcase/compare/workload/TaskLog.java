package loomshowcase.compare.workload;

/**
 * Where the tasks of a run leave when they began and ended, and what became of them. Each method is called at the
 * moment of which it takes the time; by many threads at once, but for each task by one at a time: {@code began}, and
 * then one of the others, once. What was told is seen by others only when the task has been joined.
 */
public interface TaskLog {

    /** Task {@code index} begins. */
    void began(int index);

    /** Task {@code index} has ended well, and made that; {@code null} if it made nothing. */
    void made(int index, Object made);

    /** Task {@code index} has failed. */
    void threw(int index, Throwable thrown);
}
