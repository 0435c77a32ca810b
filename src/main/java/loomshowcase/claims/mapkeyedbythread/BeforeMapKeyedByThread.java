package loomshowcase.claims.mapkeyedbythread;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A client keeps the headers of the last answer for the thread that called it, in a map by the thread's id. It is
 * called twenty thousand times: on a pool of eight threads, then on a virtual thread each. All threads have ended when
 * the entries are counted.
 *
 * <p>With the pool there are eight entries at most, because its eight threads stay the same. With a virtual thread per
 * request there is one for each request, and none ever goes: a leak. Unlike a thread local, a map does not know that a
 * thread has ended.
 *
 * <p>See {@link Thread#threadId()}: an id is not used again while its thread lives, and nobody removes it from a map.
 *
 * <pre>
 * Entries after 20000 calls: 8 with a pool of eight, 20000 with virtual threads
 * Verdict on JDK 25: a map keyed by thread id keeps an entry for every virtual thread, even when the thread has ended
 * </pre>
 */
public class BeforeMapKeyedByThread {

    static final int CALLS = 20_000;
    static final Map<Long, List<String>> LAST_HEADERS = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        int withPool = entries(Executors.newFixedThreadPool(8));
        int withVirtual = entries(Executors.newVirtualThreadPerTaskExecutor());

        System.out.println("Entries after " + CALLS + " calls: " + withPool + " with a pool of eight, " + withVirtual
                + " with virtual threads");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (withPool <= 8 && withVirtual == CALLS
                        ? "a map keyed by thread id keeps an entry for every virtual thread, even when the thread has "
                                + "ended"
                        : "a map keyed by thread does not grow with the requests"));
    }

    static int entries(ExecutorService executor) {
        LAST_HEADERS.clear();
        try (executor) {
            for (int i = 0; i < CALLS; i++) {
                executor.submit(() -> call());
            }
        }
        return LAST_HEADERS.size();
    }

    static void call() {
        LAST_HEADERS.put(Thread.currentThread().threadId(), List.of("content-type: text/plain"));
    }
}
