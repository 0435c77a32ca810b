import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The result of every task, or the first failure. */
final class AllResults21 extends Services {

    static List<String> all(List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            List<Subtask<String>> subtasks = tasks.stream().map(task -> scope.fork(task)).toList();
            scope.join().throwIfFailed();
            return subtasks.stream().map(Subtask::get).toList();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("all results: all succeed", () -> all(List.of(Services::user, Services::order)));
        cases.put("all results: one fails", () -> all(List.of(Services::user, Services::fails)));
        return cases;
    }
}
