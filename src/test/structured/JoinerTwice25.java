import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** A joiner is for one scope, by its specification; nothing stops who forgets it. */
final class JoinerTwice25 extends Services {

    static String twice() throws Exception {
        var joiner = Joiner.<String>awaitAllSuccessfulOrThrow();
        for (int time = 0; time < 2; time++) {
            try (var scope = StructuredTaskScope.open(joiner)) {
                scope.fork(() -> user());
                scope.join();
            }
        }
        return "not noticed";
    }

    static Map<String, Callable<?>> cases() {
        return Map.of("a joiner is used for a second scope", JoinerTwice25::twice);
    }
}
