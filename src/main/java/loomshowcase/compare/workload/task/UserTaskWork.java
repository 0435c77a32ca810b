package loomshowcase.compare.workload.task;

import java.io.IOException;
import java.util.concurrent.Callable;
import loomshowcase.compare.workload.Work;

/** The calls of one run. */
final class UserTaskWork implements Work {

    private final String name;
    private final Callable<?> task;

    UserTaskWork(String name, Callable<?> task) {
        this.name = name;
        this.task = task;
    }

    /**
     * What the call returns is let go: a million answers would count as the memory of a thread model. Nobody interrupts
     * a task but its own code, so that an interrupt ends a call and no more, as in a pool, whose threads begin each
     * task without one ({@link java.util.concurrent.ThreadPoolExecutor#beforeExecute its worker clears it}).
     */
    @Override
    public Object perform(int index) throws UserTaskFailed {
        try {
            task.call();
            return null;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw UserTaskFailed.because(e, name);
        } finally {
            Thread.interrupted();
        }
    }

    /** Closes the user's object if it can be closed. */
    @Override
    public void close() throws IOException {
        if (task instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IOException(UserTaskFailed.because(e, "close of " + name).getMessage(), e);
            }
        }
    }
}
