package loomshowcase.lessons.threadlocals;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The main thread sets x to 10. Two virtual threads then run two tasks one after the other, and each reads and sets an
 * x of its own.
 *
 * <p>A thread local works on a virtual thread as on any other. The second task finds nothing of the first, because its
 * thread is new. For the same reason a thread local is the wrong place to keep costly objects for the next task: each
 * thread runs one task, and a hundred thousand threads would make a hundred thousand such objects.
 *
 * <p>Uses {@link ThreadLocal} and {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444, which keeps thread
 * locals and advises to use them with care).
 *
 * <pre>
 * Task 1 finds x = null
 * Task 1 has   x = 1
 * Task 2 finds x = null
 * Task 2 has   x = 2
 * Main   still has x = 10
 * </pre>
 */
public class VirtualThreadLocals {

    static final ThreadLocal<Integer> X = new ThreadLocal<>();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        X.set(10);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> setX(1)).get();
            executor.submit(() -> setX(2)).get();
        }
        System.out.println("Main   still has x = " + X.get());
    }

    static void setX(int value) {
        System.out.println("Task " + value + " finds x = " + X.get());
        X.set(value);
        System.out.println("Task " + value + " has   x = " + X.get());
    }
}
