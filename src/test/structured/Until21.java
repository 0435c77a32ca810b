import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Tasks run until one of them has failed. */
final class Until21 extends Services {

    // snippet
    static class UntilFailure<T> extends StructuredTaskScope<T> {
        @Override
        protected void handleComplete(Subtask<? extends T> subtask) {
            if (subtask.state() == Subtask.State.FAILED) {
                shutdown();
            }
        }
    }

    static List<Subtask.State> untilFailure(List<Callable<String>> tasks) throws Exception {
        try (var scope = new UntilFailure<String>()) {
            List<Subtask<String>> subtasks = tasks.stream().map(task -> scope.fork(task)).toList();
            scope.join();
            return subtasks.stream().map(Subtask::state).toList();
        }
    }
    // end

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("until a predicate holds: the first failure",
                () -> untilFailure(List.of(Services::never, Services::fails)));
        return cases;
    }
}
