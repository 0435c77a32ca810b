import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A policy with a bug. */
final class BrokenPolicy26 extends Services {

    static class Broken implements Joiner<String, String> {
        @Override
        public boolean onComplete(Subtask<String> subtask) {
            throw new IllegalStateException("in the policy");
        }

        @Override
        public String result() {
            return "join returns";
        }
    }

    static String join() throws Exception {
        try (var scope = StructuredTaskScope.open(new Broken())) {
            Subtask<String> subtask = scope.fork(() -> user());
            return scope.join() + ", " + subtask.state();
        }
    }

    static Map<String, Callable<?>> cases() {
        return Map.of("the policy throws as a subtask completes", BrokenPolicy26::join);
    }
}
