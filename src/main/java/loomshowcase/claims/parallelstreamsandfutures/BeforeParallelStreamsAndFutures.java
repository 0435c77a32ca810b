package loomshowcase.claims.parallelstreamsandfutures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A virtual thread runs a parallel stream over a thousand elements, and gives twenty tasks to {@code
 * CompletableFuture.runAsync} without an executor. The common pool has one thread, as on a machine with two cores.
 *
 * <p>Neither uses another virtual thread. The stream runs in the common pool and in the thread that called it. On 21
 * the tasks have twenty threads: where the common pool has only one thread, {@code CompletableFuture} makes a platform
 * thread for each task. Since 25, as seen here, it uses the common pool. Either way a task that waits holds a platform
 * thread.
 *
 * <p>See {@link CompletableFuture} and {@link java.util.concurrent.ForkJoinPool#commonPool()}, whose parallelism the
 * first line sets.
 *
 * <pre>
 * Virtual threads of the parallel stream, the caller aside: 0
 * Threads of the futures: 1, virtual ones among them: 0
 * Verdict on JDK 25: streams and futures use platform threads by default; if the common pool has one, all futures share it
 * </pre>
 */
public class BeforeParallelStreamsAndFutures {

    static final Set<Thread> BY_STREAM = ConcurrentHashMap.newKeySet();
    static final Set<Thread> BY_FUTURES = ConcurrentHashMap.newKeySet();

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "1");
        Thread caller = Thread.ofVirtual().start(() -> {
            IntStream.range(0, 1_000).parallel().forEach(i -> BY_STREAM.add(Thread.currentThread()));
            List<CompletableFuture<Void>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                futures.add(CompletableFuture.runAsync(() -> BY_FUTURES.add(Thread.currentThread())));
            }
            futures.forEach(CompletableFuture::join);
        });
        caller.join();
        BY_STREAM.remove(caller);
        long virtualByStream = BY_STREAM.stream().filter(Thread::isVirtual).count();
        long virtualByFutures = BY_FUTURES.stream().filter(Thread::isVirtual).count();
        System.out.println("Virtual threads of the parallel stream, the caller aside: " + virtualByStream);
        System.out.println("Threads of the futures: " + BY_FUTURES.size() + ", virtual ones among them: "
                + virtualByFutures);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (virtualByStream + virtualByFutures == 0 ? "streams and futures use platform threads by default"
                        : "streams or futures use virtual threads by default")
                + (BY_FUTURES.size() == 20 ? "; if the common pool has one, each future starts its own"
                        : BY_FUTURES.size() == 1 ? "; if the common pool has one, all futures share it"
                        : "; if the common pool has one, some futures share threads"));
    }
}
