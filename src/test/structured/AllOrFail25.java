import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Both parts of a page, or the first failure. */
final class AllOrFail25 extends Services {

    static String page(Callable<String> order) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> user = scope.fork(() -> user());
            Subtask<String> what = scope.fork(order);
            scope.join();
            return user.get() + ", " + what.get();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("all or fail: all succeed", () -> page(Services::order));
        cases.put("all or fail: one fails", () -> page(Services::fails));
        cases.put("all or fail: one throws an Error", () -> page(Services::error));
        return cases;
    }
}
