package loomshowcase.compare.workload;

/**
 * One task of a {@link Work}. A virtual thread that waits keeps a copy of its frames on the heap, so this frame has as
 * few local variables as possible while the task waits.
 */
public final class LoggedTask implements Runnable {

    private final Work work;
    private final int index;
    private final TaskLog log;

    LoggedTask(Work work, int index, TaskLog log) {
        this.work = work;
        this.index = index;
        this.log = log;
    }

    @Override
    public void run() {
        log.began(index);
        try {
            Object made = work.perform(index);
            log.made(index, made);
        } catch (Throwable e) {
            failed(index, log, e);
        }
    }

    /** Records that a task has failed, and interrupts the thread again if it was interrupted. */
    public static void failed(int index, TaskLog log, Throwable cause) {
        log.threw(index, cause);
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
