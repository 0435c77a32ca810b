package loomshowcase.lessons.whorunsthis;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Each thread prints who it is: the main thread, a platform thread without a name, and one with a name. Then comes the
 * logging example, which logs "all done" while the thread still sleeps.
 *
 * <p>A platform thread gets a name even if you give it none. It is a daemon if the thread that made it is one, unless
 * you say otherwise. All threads belong to one process. Java has no method that returns the main thread; a method that
 * needs it takes it as an argument. In the Python example {@code x.join()} is commented out. Here it comes after "all
 * done", so that message is just as wrong. The log lines have the format of the Python example;
 * {@code java.util.logging} would write two lines for each, to the error stream.
 *
 * <p>Uses {@link Thread#currentThread()}, {@link Thread.Builder#name(String)} (JEP 444) and
 * {@link ProcessHandle#pid()}.
 *
 * <pre>
 * Name of thread: "main", daemon: false, Thread[#3,main,5,main]
 * Name of main thread: "main", process ID: 24380
 * Name of thread: "Thread-0", daemon: false, Thread[#22,Thread-0,5,main]
 * Name of main thread: "main", process ID: 24380
 * Name of thread: "any_name", daemon: false, Thread[#23,any_name,5,main]
 * Name of main thread: "main", process ID: 24380
 * 00:28:39: Main    : before creating thread
 * 00:28:39: Main    : before running thread
 * 00:28:39: Main    : wait for the thread to finish
 * 00:28:39: Main    : all done
 * 00:28:39: Thread 1: starting
 * 00:28:41: Thread 1: finishing
 * </pre>
 */
public class PlatformWhoRunsThis {

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        whoRunsThis(main);

        Thread unnamed = Thread.ofPlatform().start(() -> whoRunsThis(main));
        unnamed.join();
        Thread named = Thread.ofPlatform().name("any_name").start(() -> whoRunsThis(main));
        named.join();

        log("Main    : before creating thread");
        Thread x = Thread.ofPlatform().unstarted(() -> threadFunction(1));
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
