import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** What a subtask inherits, and where a binding ends; each case breaks or tries a rule. */
final class ScopedValueRules25 extends Services {

    static final ScopedValue<String> REQUEST = ScopedValue.newInstance();
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("an InheritableThreadLocal in a subtask", ScopedValueRules25::inheritable);
        cases.put("a ScopedValue in a subtask", ScopedValueRules25::scopedInSubtask);
        cases.put("the same on platform threads", ScopedValueRules25::scopedOnPlatform);
        cases.put("a ScopedValue in a task of an executor", ScopedValueRules25::scopedInExecutor);
        cases.put("fork within a binding made after the scope", ScopedValueRules25::boundAfter);
        cases.put("a scope is left open as a binding ends", ScopedValueRules25::leftOpen);
        cases.put("ScopedValue.get without a binding", ScopedValueRules25::unbound);
        cases.put("ScopedValue.orElse(null)", ScopedValueRules25::orElseNull);
        return cases;
    }

    static String inheritable() throws Exception {
        INHERITED.set("request 7");
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> INHERITED.get());
            scope.join();
            return subtask.get();
        } finally {
            INHERITED.remove();
        }
    }

    static String scopedInSubtask() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var scope = StructuredTaskScope.open()) {
                Subtask<String> subtask = scope.fork(() -> REQUEST.get());
                scope.join();
                return subtask.get();
            }
        });
    }

    static String scopedOnPlatform() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                    settings -> settings.withThreadFactory(Thread.ofPlatform().factory()))) {
                Subtask<String> subtask = scope.fork(() -> REQUEST.get());
                scope.join();
                return subtask.get();
            }
        });
    }

    static String scopedInExecutor() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                return executor.submit(() -> REQUEST.isBound() ? REQUEST.get() : "not bound").get();
            }
        });
    }

    static String boundAfter() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            return ScopedValue.where(REQUEST, "request 7").call(() -> scope.fork(() -> user()).state().toString());
        }
    }

    static String leftOpen() throws Exception {
        ScopedValue.where(REQUEST, "request 7").run(() -> StructuredTaskScope.open());
        return "left open";
    }

    static String unbound() {
        return REQUEST.get();
    }

    static String orElseNull() {
        return REQUEST.orElse(null);
    }
}
