import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** What a cancelled scope and an interrupt do to subtasks; each case tries a rule. */
final class CancelRules25 extends Services {

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("the owner is interrupted in join", CancelRules25::interruptedOwner);
        cases.put("it joins again", CancelRules25::joinAgain);
        cases.put("what becomes of its subtasks", CancelRules25::interruptedSubtask);
        cases.put("a subtask that ignores the interrupt", CancelRules25::stubborn);
        cases.put("cancelling a scope with a scope inside", CancelRules25::nested);
        return cases;
    }

    static String interruptedOwner() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> never());
            Thread.currentThread().interrupt();
            scope.join();
            return "joined";
        }
    }

    static String joinAgain() throws Exception {
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> {
                interrupted.await();
                return user();
            });
            Thread.currentThread().interrupt();
            try {
                scope.join();
            } catch (InterruptedException e) {
                interrupted.countDown();
                scope.join();
            }
            return subtask.get();
        }
    }

    static String interruptedSubtask() throws Exception {
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                try {
                    return never();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            });
            Thread.currentThread().interrupt();
            scope.join();
        } catch (InterruptedException e) {
            // close has waited for the subtask.
        }
        return interrupted.getCount() == 0 ? "interrupted, and waited for" : "left alone";
    }

    static String stubborn() throws Exception {
        var started = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                started.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                for (long end = System.nanoTime() + 20_000_000; System.nanoTime() < end;) {
                    Thread.onSpinWait();
                }
                done.countDown();
                return null;
            });
            started.await();
            scope.fork(() -> fails());
            scope.join();
        } catch (Exception e) {
            return done.getCount() == 0 ? "close waited for it" : "close did not wait";
        }
        return "no failure";
    }

    static String nested() throws Exception {
        var inside = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                try (var inner = StructuredTaskScope.open()) {
                    inner.fork(() -> {
                        inside.countDown();
                        try {
                            return never();
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                            throw e;
                        }
                    });
                    inner.join();
                    return null;
                }
            });
            inside.await();
            scope.fork(() -> fails());
            scope.join();
        } catch (Exception e) {
            return interrupted.getCount() == 0 ? "its subtask is interrupted" : "its subtask goes on";
        }
        return "no failure";
    }
}
