import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A task that has no result. */
final class Runnable25 extends Services {

    static String silent() throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Void> silent = scope.fork(() -> {
                user();
            });
            scope.join();
            return silent.state() + ", " + silent.get();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("a task without a result", () -> silent());
        return cases;
    }
}
