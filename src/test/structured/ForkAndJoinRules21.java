import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Who may fork and join, and in which order; each case breaks or tries a rule. */
final class ForkAndJoinRules21 extends Services {

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("a subtask forks into the scope it runs in", ForkAndJoinRules21::forkBySubtask);
        cases.put("another thread forks", ForkAndJoinRules21::forkElsewhere);
        cases.put("another thread joins", ForkAndJoinRules21::joinElsewhere);
        cases.put("close without join", ForkAndJoinRules21::closeWithoutJoin);
        cases.put("close without join, nothing forked", ForkAndJoinRules21::closeWithoutFork);
        cases.put("the body throws before join", ForkAndJoinRules21::bodyThrows);
        cases.put("join twice", ForkAndJoinRules21::joinTwice);
        cases.put("fork after join", ForkAndJoinRules21::forkAfterJoin);
        cases.put("fork after the scope was cancelled", ForkAndJoinRules21::forkAfterCancel);
        cases.put("the outer scope is closed before the inner one", ForkAndJoinRules21::wrongOrder);
        return cases;
    }

    static String forkBySubtask() throws Exception {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            Subtask<Subtask<String>> outer = scope.fork(() -> scope.fork(() -> user()));
            scope.join().throwIfFailed();
            return outer.get().get();
        }
    }

    static String forkElsewhere() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            return elsewhere(() -> scope.fork(() -> user()).state().toString());
        }
    }

    static String joinElsewhere() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            return elsewhere(() -> {
                scope.join();
                return "joined";
            });
        }
    }

    static String closeWithoutJoin() {
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(() -> never());
        }
        return "closed";
    }

    static String closeWithoutFork() {
        try (var scope = new StructuredTaskScope<>()) {
            return "closed";
        }
    }

    static String bodyThrows() {
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(() -> never());
            throw new IllegalArgumentException("in the body");
        }
    }

    static String joinTwice() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(() -> user());
            scope.join();
            scope.join();
            return "joined twice";
        }
    }

    static String forkAfterJoin() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(() -> user());
            scope.join();
            Subtask<String> late = scope.fork(() -> user());
            scope.join();
            return late.get();
        }
    }

    static String forkAfterCancel() throws Exception {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(() -> fails());
            while (!scope.isShutdown()) {
                Thread.onSpinWait();
            }
            Subtask<String> late = scope.fork(() -> user());
            try {
                scope.join();
            } catch (Exception e) {
                // The first one failed.
            }
            return late.state().toString();
        }
    }

    static String wrongOrder() {
        var outer = new StructuredTaskScope<>();
        try (var inner = new StructuredTaskScope<>()) {
            outer.close();
            return "closed";
        }
    }
}
