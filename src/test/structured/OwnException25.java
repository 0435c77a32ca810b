import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A failure as the exception that callers know. */
final class OwnException25 extends Services {

    static String page(Callable<String> order) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> what = scope.fork(order);
            scope.join();
            return what.get();
        } catch (StructuredTaskScope.FailedException e) {
            throw new IOException(e.getCause());
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("own exception: one fails", () -> page(Services::fails));
        return cases;
    }
}
