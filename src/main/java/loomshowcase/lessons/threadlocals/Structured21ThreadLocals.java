package loomshowcase.lessons.threadlocals;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * The main thread binds x to 10 for a block; two subtasks that run at once inherit it and bind it anew for a block of
 * their own.
 *
 * <p>Notice that each subtask finds the 10 without being handed it, where a plain thread local would be empty, and
 * finds it again after its own block: there is no {@code set}, only {@code where} … {@code run}, so nothing that was
 * bound is left behind when the block ends, however it ends. The value is not copied for each thread either, however
 * many there are. Only subtasks of a scope inherit it; a task given to an executor finds no x at all. The lines of the
 * two tasks may mix.
 *
 * <p>Uses {@code java.lang.ScopedValue} (JEP 446, preview in 21) and on
 * {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Task 1 finds x = 10
 * Task 2 finds x = 10
 * Task 2 has   x = 2
 * Task 2 finds x = 10 again
 * Task 1 has   x = 1
 * Task 1 finds x = 10 again
 * Main   has an x after the block: false
 * </pre>
 */
public class Structured21ThreadLocals {

    static final ScopedValue<Integer> X = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        ScopedValue.where(X, 10).call(() -> {
            try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
                scope.fork(Executors.callable(() -> bindX(1)));
                scope.fork(Executors.callable(() -> bindX(2)));
                scope.join().throwIfFailed();
            }
            return null;
        });
        System.out.println("Main   has an x after the block: " + X.isBound());
    }

    static void bindX(int value) {
        System.out.println("Task " + value + " finds x = " + X.get());
        ScopedValue.where(X, value).run(() -> System.out.println("Task " + value + " has   x = " + X.get()));
        System.out.println("Task " + value + " finds x = " + X.get() + " again");
    }
}
