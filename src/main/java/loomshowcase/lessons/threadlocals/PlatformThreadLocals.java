package loomshowcase.lessons.threadlocals;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The main thread sets x to 10. A pool of one platform thread then runs two tasks one after the other, and each reads
 * and sets an x of its own.
 *
 * <p>The main thread still has its 10 at the end. The first task finds {@code null}, where Python raises
 * {@code AttributeError}. The second task finds the 1 of the first task. The value belongs to the thread, and the pool
 * gives the same thread to the next task. If x were a user, a language or a transaction, one request would see the data
 * of another. In a pool, call {@link ThreadLocal#remove()} at the end of each task.
 *
 * <p>Uses {@link ThreadLocal}.
 *
 * <pre>
 * Task 1 finds x = null
 * Task 1 has   x = 1
 * Task 2 finds x = 1
 * Task 2 has   x = 2
 * Main   still has x = 10
 * </pre>
 */
public class PlatformThreadLocals {

    static final ThreadLocal<Integer> X = new ThreadLocal<>();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        X.set(10);
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
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
