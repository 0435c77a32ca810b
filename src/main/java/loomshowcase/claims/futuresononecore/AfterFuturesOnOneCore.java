package loomshowcase.claims.futuresononecore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * A future starts another one and waits for it. Both get an executor with a virtual thread per task; the common pool has
 * one thread.
 *
 * <p>Notice that the inner future runs on every JDK: a virtual thread that waits holds no thread that another one needs.
 *
 * <p>Source: {@link CompletableFuture#supplyAsync(java.util.function.Supplier, java.util.concurrent.Executor)}.
 *
 * <pre>
 * Threads of the common pool: 1
 * The inner future ran while the outer one waited at a latch: true
 * ... in join, if one that joins the outer one came before it: true
 * Verdict on JDK 25: with an executor of virtual threads a future that waits for another one gets its result
 * </pre>
 */
public class AfterFuturesOnOneCore {

    public static void main(String[] args) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "1");
        System.out.println("Threads of the common pool: " + ForkJoinPool.getCommonPoolParallelism());

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean latch = CompletableFuture.supplyAsync(() -> {
                var ran = new CountDownLatch(1);
                CompletableFuture.runAsync(ran::countDown, executor);
                return await(ran);
            }, executor).join();
            System.out.println("The inner future ran while the outer one waited at a latch: " + latch);
            boolean second = joinsTheSecond(executor).join();
            System.out.println("... in join, if one that joins the outer one came before it: " + second);
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (latch && second
                    ? "with an executor of virtual threads a future that waits for another one gets its result"
                    : "with an executor of virtual threads a future that waits for another one gets no result"));
        }
    }

    static CompletableFuture<Boolean> joinsTheSecond(ExecutorService executor) {
        var outer = new CompletableFuture<Boolean>();
        return outer.completeAsync(() -> {
            CompletableFuture.runAsync(outer::join, executor);
            return CompletableFuture.supplyAsync(() -> true, executor).completeOnTimeout(false, 3, TimeUnit.SECONDS)
                    .join();
        }, executor);
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
