import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Whatever is done by a deadline. */
final class Ready26 extends Services {

    static List<Subtask.State> ready(Duration limit, List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allUntil(subtask -> false), settings -> settings.withTimeout(limit))) {
            tasks.forEach(scope::fork);
            return scope.join().stream().map(Subtask::state).toList();
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
