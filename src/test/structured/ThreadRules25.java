import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The threads of a scope, from its own factory or from a bad one, and a scope without a name. */
final class ThreadRules25 extends Services {

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("the thread factory returns null", ThreadRules25::factoryNull);
        cases.put("the thread factory throws an OutOfMemoryError", ThreadRules25::factoryThrows);
        cases.put("the thread of a subtask", ThreadRules25::thread);
        cases.put("a scope without a name, as text", ThreadRules25::unnamed);
        return cases;
    }

    static String factoryNull() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                settings -> settings.withThreadFactory(task -> null))) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String factoryThrows() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                settings -> settings.withThreadFactory(task -> {
                    throw new OutOfMemoryError("no thread");
                }))) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String thread() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> (Thread.currentThread().isVirtual() ? "virtual" : "platform")
                    + ", name \"" + Thread.currentThread().getName() + "\"");
            scope.join();
            return subtask.get();
        }
    }

    static String unnamed() {
        try (var scope = StructuredTaskScope.open()) {
            return scope.toString().replaceAll(".*\\.|@.*", "") + "@hash";
        }
    }
}
