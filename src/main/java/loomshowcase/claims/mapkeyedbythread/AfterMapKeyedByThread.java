package loomshowcase.claims.mapkeyedbythread;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same calls, a virtual thread each. Each request removes its entry in {@code finally}.
 *
 * <p>Nothing is left, and each request has seen its own headers. It is better still not to need the map: return the headers
 * together with the answer.
 *
 * <p>See {@link Map#remove(Object)}.
 *
 * <pre>
 * 20000 of 20000 requests saw their headers, and 0 entries are left
 * Verdict on JDK 25: if each request removes its entry, nothing is left
 * </pre>
 */
public class AfterMapKeyedByThread {

    static final int CALLS = 20_000;
    static final Map<Long, List<String>> LAST_HEADERS = new ConcurrentHashMap<>();
    static final AtomicInteger SEEN = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                executor.submit(() -> request());
            }
        }
        System.out.println(SEEN + " of " + CALLS + " requests saw their headers, and " + LAST_HEADERS.size()
                + " entries are left");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (SEEN.get() == CALLS && LAST_HEADERS.isEmpty()
                        ? "if each request removes its entry, nothing is left"
                        : "entries are left, or were lost"));
    }

    static void request() {
        try {
            call();
            if (LAST_HEADERS.get(Thread.currentThread().threadId()) != null) {
                SEEN.incrementAndGet();
            }
        } finally {
            LAST_HEADERS.remove(Thread.currentThread().threadId());
        }
    }

    static void call() {
        LAST_HEADERS.put(Thread.currentThread().threadId(), List.of("content-type: text/plain"));
    }
}
