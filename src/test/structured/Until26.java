import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Tasks run until one of them has failed. */
final class Until26 extends Services {

    static List<Subtask.State> untilFailure(List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allUntil(subtask -> subtask.state() == Subtask.State.FAILED))) {
            tasks.forEach(scope::fork);
            return scope.join().stream().map(Subtask::state).toList();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("until a predicate holds: the first failure",
                () -> untilFailure(List.of(Services::never, Services::fails)));
        return cases;
    }
}
