import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Whatever is done by a deadline. */
final class Ready25 extends Services {

    static List<Subtask.State> ready(Duration limit, List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>awaitAll(), settings -> settings.withTimeout(limit))) {
            List<Subtask<String>> subtasks = tasks.stream().map(task -> scope.fork(task)).toList();
            try {
                scope.join();
            } catch (StructuredTaskScope.TimeoutException e) {
                // The scope is cancelled; what is done is done.
            }
            return subtasks.stream().map(Subtask::state).toList();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("what is ready by the deadline",
                () -> ready(Duration.ofSeconds(1), List.of(Services::user, Services::never)));
        return cases;
    }
}
