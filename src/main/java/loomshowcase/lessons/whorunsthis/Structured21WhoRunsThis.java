package loomshowcase.lessons.whorunsthis;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.ThreadFactory;

/**
 * Each thread prints who it is: the main thread, a subtask, and a subtask with a name. Then comes the logging example,
 * which logs "all done" when it is true.
 *
 * <p>By default subtasks run in virtual threads without names. A thread factory can name them; this one adds a number,
 * because a scope can fork more than one thread. "All done" comes last: this {@code join} returns when all that the
 * scope forked has ended. The log lines have the format of the Python example; {@code java.util.logging} would write
 * two lines for each, to the error stream.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview) and
 * {@link Thread.Builder#factory()} (JEP 444).
 *
 * <pre>
 * Name of thread: "main", daemon: false, Thread[#1,main,5,main]
 * Name of main thread: "main", process ID: 24403
 * Name of thread: "", daemon: true, VirtualThread[#19]/runnable@ForkJoinPool-1-worker-1
 * Name of main thread: "main", process ID: 24403
 * Name of thread: "any_name-1", daemon: true, VirtualThread[#22,any_name-1]/runnable@ForkJoinPool-1-worker-1
 * Name of main thread: "main", process ID: 24403
 * 00:28:40: Main    : before running thread
 * 00:28:40: Main    : wait for the thread to finish
 * 00:28:40: Thread 1: starting
 * 00:28:42: Thread 1: finishing
 * 00:28:42: Main    : all done
 * </pre>
 */
public class Structured21WhoRunsThis {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Thread main = Thread.currentThread();
        whoRunsThis(main);

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(Executors.callable(() -> whoRunsThis(main)));
            scope.join().throwIfFailed();
        }
        ThreadFactory named = Thread.ofVirtual().name("any_name-", 1).factory();
        try (var scope = new StructuredTaskScope.ShutdownOnFailure("any_scope", named)) {
            scope.fork(Executors.callable(() -> whoRunsThis(main)));
            scope.join().throwIfFailed();
        }

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            log("Main    : before running thread");
            scope.fork(Executors.callable(() -> threadFunction(1)));
            log("Main    : wait for the thread to finish");
            scope.join().throwIfFailed();
            log("Main    : all done");
        }
    }

    static void whoRunsThis(Thread main) {
        Thread current = Thread.currentThread();
        System.out.printf(Locale.ROOT, "Name of thread: \"%s\", daemon: %b, %s%n",
                current.getName(), current.isDaemon(), current);
        System.out.printf(Locale.ROOT, "Name of main thread: \"%s\", process ID: %d%n",
                main.getName(), ProcessHandle.current().pid());
    }

    static void threadFunction(int name) {
        log("Thread " + name + ": starting");
        try {
            Thread.sleep(Duration.ofSeconds(2));
            log("Thread " + name + ": finishing");
        } catch (InterruptedException e) {
            log("Thread " + name + ": interrupted");
        }
    }

    static void log(String message) {
        System.out.printf(Locale.ROOT, "%tT: %s%n", LocalTime.now(), message);
    }
}
