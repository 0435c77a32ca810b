import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Every task runs to its end, whether it fails or not. */
final class WaitForAll25 extends Services {

    static List<Subtask.State> states(List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAll())) {
            List<Subtask<String>> subtasks = tasks.stream().map(task -> scope.fork(task)).toList();
            scope.join();
            return subtasks.stream().map(Subtask::state).toList();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("wait for all: one fails", () -> states(List.of(Services::user, Services::fails)));
        return cases;
    }
}
