import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A name for the scope and for its threads. */
final class Named25 extends Services {

    static String named() throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAllSuccessfulOrThrow(), settings -> settings
                .withName("page").withThreadFactory(Thread.ofVirtual().name("part-", 1).factory()))) {
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
