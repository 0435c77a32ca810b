package loomshowcase.claims.contextacrossthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * A request binds a scoped value and has tasks look for it: on a pool, on a virtual thread of an executor, there once
 * more with the value bound by hand, and in a subtask of a scope.
 *
 * <p>Only the scope hands the value on, because only there is it certain that the subtask ends before the binding does.
 * To an executor it has to be carried: read it where the task is given, and bind it again inside the task. Do the same
 * with a logging context or a trace, whatever keeps it. Where a scoped value was not handed over, it is not bound: no
 * thread keeps it for the next request.
 *
 * <p>See {@code ScopedValue} (JEP 506, final in 25) and {@code StructuredTaskScope} as it is since Java 25
 * (JEP 505, preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * pool: not bound, virtual thread: not bound
 * virtual thread, bound by hand: first, subtask: first
 * Verdict on JDK 25: a scoped value reaches subtasks of a scope; to an executor it has to be carried by hand
 * </pre>
 */
public class After25ContextAcrossThreads {

    static final ScopedValue<String> REQUEST = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        ScopedValue.where(REQUEST, "first").call(() -> {
            request();
            return null;
        });
    }

    static void request() throws Exception {
        String request = REQUEST.get();
        String pooled;
        String virtual;
        String byHand;
        String subtask;
        try (ExecutorService pool = Executors.newFixedThreadPool(1);
                ExecutorService perTask = Executors.newVirtualThreadPerTaskExecutor()) {
            pooled = pool.submit(() -> look()).get();
            virtual = perTask.submit(() -> look()).get();
            byHand = perTask.submit(() -> ScopedValue.where(REQUEST, request).call(() -> look())).get();
        }
        try (var scope = StructuredTaskScope.open()) {
            var looking = scope.fork(() -> look());
            scope.join();
            subtask = looking.get();
        }
        System.out.println("pool: " + pooled + ", virtual thread: " + virtual);
        System.out.println("virtual thread, bound by hand: " + byHand + ", subtask: " + subtask);
        boolean onlyScope = pooled.equals("not bound") && virtual.equals("not bound") && subtask.equals(request);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (onlyScope && byHand.equals(request)
                        ? "a scoped value reaches subtasks of a scope; to an executor it has to be carried by hand"
                        : "scoped values crossed in another way"));
    }

    static String look() {
        return REQUEST.isBound() ? REQUEST.get() : "not bound";
    }
}
