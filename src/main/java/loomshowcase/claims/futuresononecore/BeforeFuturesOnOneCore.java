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
 * thread of the common pool while it waits at the latch, and the inner one never begins. In {@code join} that thread runs
 * other futures meanwhile, in the order in which they came. If the inner one is the first, all is well. If the first one
 * joins the outer future, neither can go on.
 *
 * <p>Source: {@link CompletableFuture}, on its default executor. The property that the first line sets has the same
 * effect as {@code -XX:ActiveProcessorCount=1} or {@code =2}. Each wait ends after three seconds, so that the program
 * ends.
 *
 * <pre>
 * Threads of the common pool: 1
 * The inner future ran while the outer one waited at a latch: false
 * The inner future ran while the outer one waited in join:    true
 * ... if one that joins the outer one came before it:         false
 * Verdict on JDK 25: a future that waits for another one may not get its result, even in join
 * </pre>
 */
public class BeforeFuturesOnOneCore {

    public static void main(String[] args) {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "1");
        System.out.println("Threads of the common pool: " + ForkJoinPool.getCommonPoolParallelism());

        boolean latch = CompletableFuture.supplyAsync(() -> {
            var ran = new CountDownLatch(1);
            CompletableFuture.runAsync(ran::countDown);
            return await(ran);
        }).join();
        System.out.println("The inner future ran while the outer one waited at a latch: " + latch);
        boolean join = CompletableFuture.supplyAsync(() -> CompletableFuture.supplyAsync(() -> true).join()).join();
        System.out.println("The inner future ran while the outer one waited in join:    " + join);
        boolean second = joinsTheSecond().completeOnTimeout(false, 3, TimeUnit.SECONDS).join();
        System.out.println("... if one that joins the outer one came before it:         " + second);

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (latch && join && second
                ? "a future that waits for another one gets its result"
                : "a future that waits for another one may not get its result"
                        + (join && !second ? ", even in join" : "")));
    }

    static CompletableFuture<Boolean> joinsTheSecond() {
        var outer = new CompletableFuture<Boolean>();
        return outer.completeAsync(() -> {
            CompletableFuture.runAsync(outer::join);
            return CompletableFuture.supplyAsync(() -> true).join();
        });
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
