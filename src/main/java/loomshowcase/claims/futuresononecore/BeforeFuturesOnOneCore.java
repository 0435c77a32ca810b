package loomshowcase.claims.futuresononecore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * A future starts another one and waits for it, both without an executor. The common pool has one thread, as it has
 * on a machine or in a container with one or two cores.
 *
 * <p>Notice that on 21 each of the two has a platform thread of its own. From 25 on the outer future holds the only
 * thread of the common pool while it waits, and the inner one never begins. Notice also that {@code join} ends well:
 * the pool's thread then runs the inner future itself. A latch, a semaphore or a lock does not know what it waits for.
 *
 * <p>Source: {@link CompletableFuture}, on its default executor. The property that the first line sets has the same
 * effect as {@code -XX:ActiveProcessorCount=1} or {@code =2}. The wait at the latch ends after three seconds, so that
 * the program ends.
 *
 * <pre>
 * Threads of the common pool: 1
 * The inner future ran while the outer one waited in join:    true
 * The inner future ran while the outer one waited at a latch: false
 * Verdict on JDK 25: a future that waits for another one at a latch does not get its result; with join it does
 * </pre>
 */
public class BeforeFuturesOnOneCore {

    public static void main(String[] args) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "1");
        System.out.println("Threads of the common pool: " + ForkJoinPool.getCommonPoolParallelism());

        boolean join = CompletableFuture.supplyAsync(() -> CompletableFuture.supplyAsync(() -> true).join()).join();
        System.out.println("The inner future ran while the outer one waited in join:    " + join);
        boolean latch = CompletableFuture.supplyAsync(() -> {
            var ran = new CountDownLatch(1);
            CompletableFuture.runAsync(ran::countDown);
            return await(ran);
        }).join();
        System.out.println("The inner future ran while the outer one waited at a latch: " + latch);

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (latch
                ? "a future that waits for another one gets its result"
                : "a future that waits for another one at a latch does not get its result; with join it "
                        + (join ? "does" : "does not either")));
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
