import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A policy of our own: the first two results. */
final class Policy21 extends Services {

    // snippet
    static class FirstTwo<T> extends StructuredTaskScope<T> {
        private final Queue<T> results = new ConcurrentLinkedQueue<>();

        @Override
        protected void handleComplete(Subtask<? extends T> subtask) {
            if (subtask.state() == Subtask.State.SUCCESS) {
                results.add(subtask.get());
            }
            if (results.size() >= 2) {
                shutdown();
            }
        }

        List<T> results() {
            ensureOwnerAndJoined();
            return results.stream().limit(2).toList();
        }
    }
    // end

    static List<String> two(Duration limit, List<Callable<String>> tasks) throws Exception {
        try (var scope = new FirstTwo<String>()) {
            tasks.forEach(scope::fork);
            scope.joinUntil(limit == null ? Instant.MAX : Instant.now().plus(limit));
            return scope.results().stream().sorted().toList();
        }
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("own policy: the first two", () -> two(null,
                List.of(Services::user, Services::never, Services::fails, Services::order)));
        cases.put("own policy: fewer than two by the deadline",
                () -> two(Duration.ofSeconds(1), List.of(Services::user, Services::never)));
        return cases;
    }
}
