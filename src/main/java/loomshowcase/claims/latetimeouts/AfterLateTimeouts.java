package loomshowcase.claims.latetimeouts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The same ten requests and two virtual threads that compute on two carriers. The time-out of each request is that of a
 * {@code CompletableFuture}: a platform thread of the JDK watches it and tells the client.
 *
 * <p>All ten clients are told while the two still compute. The time-out can do no more: the request itself goes on
 * only when there is a carrier. What must come in time, such as a watchdog, a health check or a heartbeat, belongs on
 * a platform thread; and computing does not belong on virtual threads.
 *
 * <p>See {@link CompletableFuture#orTimeout(long, TimeUnit)}. What depends on the future can run on the thread that
 * completes it, so it must be short.
 *
 * <pre>
 * Two carriers, and two virtual threads that compute on them.
 * While they compute, were told of the time-out: 10 of 10
 * Verdict on JDK 25: a time-out that a platform thread watches comes while others compute on all carriers
 * </pre>
 */
public class AfterLateTimeouts {

    static final int REQUESTS = 10;
    static final CountDownLatch COMPUTING = new CountDownLatch(2);
    static final CountDownLatch LEFT = new CountDownLatch(REQUESTS);

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            var answer = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> answer.exceptionally(timeOut -> "no answer").join());
            answers.add(answer);
        }
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> compute());
        }
        COMPUTING.await();
        System.out.println("Two carriers, and two virtual threads that compute on them.");
        for (CompletableFuture<String> answer : answers) {
            answer.orTimeout(1_000, TimeUnit.MILLISECONDS).whenComplete((text, timeOut) -> LEFT.countDown());
        }
        boolean all = LEFT.await(10, TimeUnit.SECONDS);
        System.out.println("While they compute, were told of the time-out: " + (REQUESTS - LEFT.getCount()) + " of "
                + REQUESTS);
        enough = true;
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (all
                ? "a time-out that a platform thread watches comes while others compute on all carriers"
                : "a time-out that a platform thread watches does not come while others compute"));
    }

    static void compute() {
        COMPUTING.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }
}
