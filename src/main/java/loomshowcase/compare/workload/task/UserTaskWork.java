package loomshowcase.compare.workload.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import loomshowcase.compare.workload.Work;

/** The calls of one run. */
final class UserTaskWork implements Work {

    private final String name;
    private final Object task;
    private final UserCall call;
    /** Kinds of failures that have their stack trace: the first of each is enough. */
    private final Set<String> withStack = ConcurrentHashMap.newKeySet();

    /**
     * @param task  a {@link Callable}, or a {@link Function} if there is an input
     * @param input each call gets a line of it; {@code null} for none
     */
    @SuppressWarnings("unchecked") // If its parameter is no String, the first call says so.
    UserTaskWork(String name, Object task, Path input) {
        this.name = name;
        this.task = task;
        this.call = input == null ? UserCall.of((Callable<?>) task)
                : UserCall.of((Function<? super String, ?>) task, TaskFiles.lines(input));
    }

    @Override
    public String subject(int index) {
        return call.input(index);
    }

    /**
     * Discards the result of the call: a million results would count as the memory of a thread model. Clears an interrupt
     * after the call: only the task's own code can have caused it, and a pool would clear it before the next task
     * ({@link java.util.concurrent.ThreadPoolExecutor}).
     */
    @Override
    public Object perform(int index) throws UserTaskFailed {
        try {
            call.call(index);
            return null;
        } catch (Throwable e) {
            if (e instanceof OutOfMemoryError error && isRefusedThread(error)) {
                throw error;
            }
            UserTaskFailed failed = UserTaskFailed.because(e, name);
            throw withStack.add(failed.kind()) ? failed.withStackOf(e) : failed;
        } finally {
            Thread.interrupted();
        }
    }

    /** The limit on threads is this machine's, and no fault of the task's: the row says so in words of its own. */
    private static boolean isRefusedThread(OutOfMemoryError error) {
        return error.getMessage() != null && error.getMessage().contains("native thread");
    }

    /** Closes the user's object if it is an {@link AutoCloseable}. */
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
