import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** The first result; the other tasks are cancelled. */
final class FirstSuccess26 extends Services {

    static String first(List<Callable<String>> tasks) throws Exception {
        // snippet
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow())) {
            tasks.forEach(scope::fork);
            return scope.join();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("first success: one succeeds",
                () -> first(List.of(Services::never, Services::fails, Services::user)));
        cases.put("first success: all fail", () -> first(List.of(Services::fails, Services::fails)));
        cases.put("first success: nothing was forked", () -> first(List.of()));
        return cases;
    }
}
