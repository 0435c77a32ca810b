import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** What the snippets call. */
abstract class Services {

    static String user() {
        return "Ann";
    }

    static String order() {
        return "order 7";
    }

    static String fails() throws IOException {
        throw new IOException("no such order");
    }

    static String error() {
        throw new AssertionError("a bug");
    }

    /** Waits until it is interrupted. */
    static String never() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException();
    }

    /** What became of code on another thread, which belongs to no scope. */
    static String elsewhere(Callable<String> code) throws Exception {
        var task = new FutureTask<>(() -> outcome(code));
        Thread.ofPlatform().start(task);
        return task.get();
    }

    /** The result, or what was thrown. */
    static String outcome(Callable<?> code) {
        try {
            return String.valueOf(code.call());
        } catch (Throwable thrown) {
            return "throws " + text(thrown);
        }
    }

    /** With what matters to a caller: must it be caught, and what is behind it. */
    private static String text(Throwable thrown) {
        String cause = thrown.getCause() == null ? "" : ", cause " + name(thrown.getCause());
        String suppressed = thrown.getSuppressed().length == 0 ? "" : ", suppressed " + name(thrown.getSuppressed()[0]);
        return name(thrown) + (isChecked(thrown) ? " (checked)" : "") + cause + suppressed;
    }

    /** There are two that are called TimeoutException. */
    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.equals("java.util.concurrent.TimeoutException") ? name
                : name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static boolean isChecked(Throwable thrown) {
        return !(thrown instanceof RuntimeException) && !(thrown instanceof Error);
    }
}
