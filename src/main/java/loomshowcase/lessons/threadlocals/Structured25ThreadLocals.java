package loomshowcase.lessons.threadlocals;

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
 * <p>Uses {@code java.lang.ScopedValue} (JEP 506, final in 25) and {@code StructuredTaskScope.open()} as it is since
 * Java 25 (JEP 505, preview; 525 in 26, 533 in 27). Only the scope makes this form need {@code --enable-preview}.
 *
 * <pre>
 * Task 2 finds x = 10
 * Task 1 finds x = 10
 * Task 1 has   x = 1
 * Task 1 finds x = 10 again
 * Task 2 has   x = 2
 * Task 2 finds x = 10 again
 * Main   has an x after the block: false
 * </pre>
 */
public class Structured25ThreadLocals {

    static final ScopedValue<Integer> X = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        ScopedValue.where(X, 10).call(() -> {
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> bindX(1));
                scope.fork(() -> bindX(2));
                scope.join();
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
