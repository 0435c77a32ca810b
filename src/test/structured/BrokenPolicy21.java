import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A policy with a bug. */
final class BrokenPolicy21 extends Services {

    static class Broken extends StructuredTaskScope<String> {
        @Override
        protected void handleComplete(Subtask<? extends String> subtask) {
            throw new IllegalStateException("in the policy");
        }
    }

    static String join() throws Exception {
        try (var scope = new Broken()) {
            Subtask<String> subtask = scope.fork(() -> user());
            scope.join();
            return "join returns, " + subtask.state();
        }
    }

    static Map<String, Callable<?>> cases() {
        return Map.of("the policy throws as a subtask completes", BrokenPolicy21::join);
    }
}
