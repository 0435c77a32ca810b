package loomshowcase.compare.workload;

/**
 * Records when the tasks of a run began and ended, and their outcomes. Each method is called at the moment whose time it
 * takes. Many threads may call it at once, but only one for each task: {@code began}, then one of the others, once.
 * Other threads see what was recorded once they have joined the task.
 */
public interface TaskLog {

    /** Task {@code index} begins. */
    void began(int index);

    /** Task {@code index} has succeeded with this result; {@code null} if it has none. */
    void made(int index, Object made);

    /** Task {@code index} has failed. */
    void threw(int index, Throwable thrown);
}
