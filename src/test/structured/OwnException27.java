import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A failure as the exception that callers know. */
final class OwnException27 extends Services {

    static String page(Callable<String> order) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(IOException::new))) {
            Subtask<String> what = scope.fork(order);
            scope.join();
            return what.get();
        }
        // end
    }

    static String within(Duration limit) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(IOException::new),
                settings -> settings.withTimeout(limit))) {
            scope.fork(() -> never());
            scope.join();
            return "in time";
        }
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("own exception: one fails", () -> page(Services::fails));
        cases.put("own exception: too late", () -> within(Duration.ofMillis(1)));
        return cases;
    }
}
