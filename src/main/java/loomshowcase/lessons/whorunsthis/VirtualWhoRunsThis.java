package loomshowcase.lessons.whorunsthis;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Each thread prints who it is: the main thread, a virtual thread without a name, and one with a name. Then comes the
 * logging example, which logs "all done" while the thread still sleeps.
 *
 * <p>A virtual thread has an empty name unless you give it one, and it is always a daemon. Without {@code x.join()} the
 * JVM would exit after "all done", and "finishing" would never be printed. The name after the {@code @} is the carrier,
 * the platform thread that runs the virtual thread at this moment. No public method returns the carrier. The log lines
 * have the format of the Python example; {@code java.util.logging} would write two lines for each, to the error stream.
 *
 * <p>Uses {@link Thread#currentThread()}, {@link Thread.Builder#name(String)} (JEP 444) and
 * {@link ProcessHandle#pid()}.
 *
 * <pre>
 * Name of thread: "main", daemon: false, Thread[#3,main,5,main]
 * Name of main thread: "main", process ID: 24547
 * Name of thread: "", daemon: true, VirtualThread[#23]/runnable@ForkJoinPool-1-worker-1
 * Name of main thread: "main", process ID: 24547
 * Name of thread: "any_name", daemon: true, VirtualThread[#26,any_name]/runnable@ForkJoinPool-1-worker-1
 * Name of main thread: "main", process ID: 24547
 * 00:28:43: Main    : before creating thread
 * 00:28:43: Main    : before running thread
 * 00:28:43: Thread 1: starting
 * 00:28:43: Main    : wait for the thread to finish
 * 00:28:43: Main    : all done
 * 00:28:45: Thread 1: finishing
 * </pre>
 */
public class VirtualWhoRunsThis {

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        whoRunsThis(main);

        Thread unnamed = Thread.ofVirtual().start(() -> whoRunsThis(main));
        unnamed.join();
        Thread named = Thread.ofVirtual().name("any_name").start(() -> whoRunsThis(main));
        named.join();

        log("Main    : before creating thread");
        Thread x = Thread.ofVirtual().unstarted(() -> threadFunction(1));
        log("Main    : before running thread");
        x.start();
        log("Main    : wait for the thread to finish");
        log("Main    : all done");
        x.join();
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
