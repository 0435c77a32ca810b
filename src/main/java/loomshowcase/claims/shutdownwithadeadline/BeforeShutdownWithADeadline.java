package loomshowcase.claims.shutdownwithadeadline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An executor is closed while a task runs that nobody has told to end. Half a second later another thread looks
 * whether {@code close} has returned, and only then lets the task end.
 *
 * <p>{@code close} waits as long as the task runs. In a container that is killed after its grace period, such a
 * shutdown never comes to its end.
 *
 * <p>See {@link ExecutorService#close()}: it waits until all tasks have completed and the executor has terminated.
 *
 * <pre>
 * Half a second later the executor is closed: false
 * The task was interrupted: false
 * Verdict on JDK 25: close has no deadline: it interrupts nothing and waits for the last task
 * </pre>
 */
public class BeforeShutdownWithADeadline {

    static final CountDownLatch RUNNING = new CountDownLatch(1);
    static final CountDownLatch END = new CountDownLatch(1);
    static volatile boolean interrupted;
    static volatile boolean closed;
    static volatile boolean closedInTime;

    public static void main(String[] args) throws InterruptedException {
        Thread watcher = Thread.ofPlatform().start(() -> lookThenLetEnd());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> task());
            RUNNING.await(10, TimeUnit.SECONDS);
        }
        closed = true;
        watcher.join();
        System.out.println("The task was interrupted: " + interrupted);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (closedInTime || interrupted ? "close did not wait for the task"
                        : "close has no deadline: it interrupts nothing and waits for the last task"));
    }

    static void lookThenLetEnd() {
        try {
            RUNNING.await(10, TimeUnit.SECONDS);
            Thread.sleep(500);
            closedInTime = closed;
            System.out.println("Half a second later the executor is closed: " + closedInTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        END.countDown();
    }

    static void task() {
        RUNNING.countDown();
        try {
            END.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }
}
