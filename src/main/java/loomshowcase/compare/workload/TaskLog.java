package loomshowcase.compare.workload;

/**
 * Where the tasks of a run leave when they began and ended, and what became of them. Each method is called at the
 * moment of which it takes the time, by the thread that does the task.
 */
public interface TaskLog {

    /** Task {@code index} begins. */
    void began(int index);

    /** Task {@code index} has ended well, and made that, if anything. */
    void made(int index, Object made);

    /** Task {@code index} has failed. */
    void threw(int index, Throwable thrown);
}
