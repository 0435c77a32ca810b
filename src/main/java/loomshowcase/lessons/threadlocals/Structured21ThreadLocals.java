package loomshowcase.lessons.threadlocals;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * The main thread binds x to 10 for a block. Two subtasks, which run at the same time, inherit the value and bind x
 * again for a block of their own.
 *
 * <p>Each subtask has the 10 without being given it, where an ordinary thread local would be empty. After its own block
 * it has the 10 again. There is no {@code set}, only {@code where} … {@code run}, so no binding is left when the block
 * ends, however it ends. The value is not copied for each thread. Only subtasks of a scope inherit it; a task given to
 * an executor has no x. The lines of the two tasks may mix.
 *
 * <p>Uses {@code java.lang.ScopedValue} (JEP 446, preview in 21) and {@code StructuredTaskScope.ShutdownOnFailure} as
 * it is in Java 21 (JEP 453, preview).
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
