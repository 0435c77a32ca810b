import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The threads of a scope, from its own factory or from a bad one, and a scope without a name. */
final class ThreadRules21 extends Services {

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("the thread factory returns null", ThreadRules21::factoryNull);
        cases.put("the thread factory throws an OutOfMemoryError", ThreadRules21::factoryThrows);
        cases.put("the thread of a subtask", ThreadRules21::thread);
        cases.put("a scope without a name, as text", ThreadRules21::unnamed);
        return cases;
    }

    static String factoryNull() throws Exception {
        try (var scope = new StructuredTaskScope<>(null, task -> null)) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String factoryThrows() throws Exception {
        try (var scope = new StructuredTaskScope<>(null, task -> {
            throw new OutOfMemoryError("no thread");
        })) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String thread() throws Exception {
        try (var scope = new StructuredTaskScope<>()) {
            Subtask<String> subtask = scope.fork(() -> (Thread.currentThread().isVirtual() ? "virtual" : "platform")
                    + ", name \"" + Thread.currentThread().getName() + "\"");
            scope.join();
            return subtask.get();
        }
    }

    static String unnamed() {
        try (var scope = new StructuredTaskScope<>()) {
            return scope.toString().replaceAll(".*\\.|@.*", "") + "@hash";
        }
    }
}
