package loomshowcase.compare.workload;

/**
 * One task of a {@link Work}. A virtual thread that waits keeps a copy of its frames on the heap: so nothing is kept
 * for after the call but this task, and what is done with the outcome has its variables elsewhere.
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

    /** Tells that a task has failed, and leaves the thread interrupted if it was. */
    public static void failed(int index, TaskLog log, Throwable cause) {
        log.threw(index, cause);
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
