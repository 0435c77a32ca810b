package loomshowcase.claims.parallelstreamsandfutures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The same twenty tasks, with an executor named for each, and all of them wait for one another.
 *
 * <p>All run on virtual threads and can wait for each other, which they could not in a common pool of few threads.
 * Each {@code …Async} call needs the executor. If one call has none, it runs in the default one. With an executor of
 * virtual threads most code needs no {@code CompletableFuture} any more. Parallel streams are for computing, and there
 * the common pool is right.
 *
 * <p>See {@link CompletableFuture#supplyAsync(java.util.function.Supplier, java.util.concurrent.Executor)}.
 *
 * <pre>
 * Threads of the futures: 20, virtual ones among them: 20
 * Tasks that met all the others: 20 of 20
 * Verdict on JDK 25: with an executor of virtual threads, each future has its own thread and may wait
 * </pre>
 */
public class AfterParallelStreamsAndFutures {

    static final int TASKS = 20;
    static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();
    static final CountDownLatch ALL = new CountDownLatch(TASKS);

    public static void main(String[] args) {
        List<CompletableFuture<Boolean>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                futures.add(CompletableFuture.supplyAsync(() -> meetAllOthers(), executor));
            }
        }
        long met = futures.stream().filter(CompletableFuture::join).count();
        long virtual = THREADS.stream().filter(Thread::isVirtual).count();
        System.out.println("Threads of the futures: " + THREADS.size() + ", virtual ones among them: " + virtual);
        System.out.println("Tasks that met all the others: " + met + " of " + TASKS);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (virtual == TASKS && met == TASKS
                        ? "with an executor of virtual threads, each future has its own thread and may wait"
                        : "the executor that was named was not used for all"));
    }

    static boolean meetAllOthers() {
        THREADS.add(Thread.currentThread());
        ALL.countDown();
        try {
            return ALL.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
