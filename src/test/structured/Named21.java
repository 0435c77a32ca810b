import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A name for the scope and for its threads. */
final class Named21 extends Services {

    static String named() throws Exception {
        // snippet
        try (var scope = new StructuredTaskScope<String>("page", Thread.ofVirtual().name("part-", 1).factory())) {
            Subtask<String> part = scope.fork(() -> Thread.currentThread().getName());
            scope.join();
            return scope + ": " + part.get();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("name and threads", () -> named());
        return cases;
    }
}
