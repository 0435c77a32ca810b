import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** A result by a deadline, or an exception. */
final class Deadline21 extends Services {

    static String within(Duration limit, Callable<String> task) throws Exception {
        // snippet
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            Subtask<String> subtask = scope.fork(task);
            scope.joinUntil(Instant.now().plus(limit)).throwIfFailed();
            return subtask.get();
        }
        // end
    }

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("deadline: in time", () -> within(Duration.ofMinutes(1), Services::user));
        cases.put("deadline: too late", () -> within(Duration.ofMillis(1), Services::never));
        return cases;
    }
}
