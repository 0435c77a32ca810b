import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A policy of our own: the first two results. */
final class Policy27 extends Services {

    // snippet
    static class FirstTwo<T> implements Joiner<T, List<T>, RuntimeException> {
        private final Queue<T> results = new ConcurrentLinkedQueue<>();

        @Override
        public boolean onComplete(Subtask<T> subtask) {
            if (subtask.state() == Subtask.State.SUCCESS) {
                results.add(subtask.get());
            }
            return results.size() >= 2;
        }

        @Override
        public List<T> result() {
            return results.stream().limit(2).toList();
        }

        @Override
        public List<T> timeout() {
            return result();
        }
    }
    // end

    static List<String> two(Duration limit, List<Callable<String>> tasks) throws Exception {
        try (var scope = StructuredTaskScope.open(new FirstTwo<String>(),
                settings -> limit == null ? settings : settings.withTimeout(limit))) {
            tasks.forEach(scope::fork);
            return scope.join().stream().sorted().toList();
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
