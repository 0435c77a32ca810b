import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** When the result of a subtask may be read; each case breaks or tries a rule. */
final class ResultRules21 extends Services {

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("get before join, the subtask has succeeded", ResultRules21::getBeforeJoin);
        cases.put("another thread calls get before join", ResultRules21::getElsewhere);
        cases.put("get of a subtask whose sibling failed first", ResultRules21::getOfCancelled);
        return cases;
    }

    static String getBeforeJoin() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            Subtask<String> subtask = scope.fork(() -> user());
            while (subtask.state() != Subtask.State.SUCCESS) {
                Thread.onSpinWait();
            }
            try {
                return subtask.get();
            } finally {
                scope.join();
            }
        }
    }

    static String getElsewhere() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            Subtask<String> subtask = scope.fork(() -> user());
            while (subtask.state() != Subtask.State.SUCCESS) {
                Thread.onSpinWait();
            }
            String outcome = elsewhere(subtask::get);
            scope.join();
            return outcome;
        }
    }

    static String getOfCancelled() throws Exception {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            Subtask<String> sibling = scope.fork(() -> never());
            scope.fork(() -> fails());
            try {
                scope.join();
            } catch (Exception e) {
                // The second one failed.
            }
            return sibling.state() + ": " + outcome(sibling::get);
        }
    }
}
