package loomshowcase.claims.scopesarepreview;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * An interface for what a program wants of a scope, all results or the first failure, and an implementation without a
 * preview API. It is called with three tasks that succeed, then with one that fails while another waits.
 *
 * <p>Notice that it keeps the promises that matter: results in order, the first failure, the others interrupted, and no
 * thread that outlives the call. {@code shutdownNow} interrupts the threads and not the futures, so that {@code close}
 * waits for them on every JDK: see {@code close-waits}. Unlike a scope, it hands on no scoped values, and a thread
 * dump names no owner of it. When the scope is final, replace that one class.
 *
 * <p>Source: {@link ExecutorCompletionService} and {@link ExecutorService#close()}.
 *
 * <pre>
 * Three results: [1, 2, 3]
 * A failure: failed; the other task was interrupted: true
 * Verdict on JDK 25: an interface of your own gives all results or the first failure, without a preview API
 * </pre>
 */
public class AfterScopesArePreview {

    interface Together {

        <T> List<T> all(List<Callable<T>> tasks) throws ExecutionException, InterruptedException;
    }

    record OnExecutor() implements Together {

        @Override
        public <T> List<T> all(List<Callable<T>> tasks) throws ExecutionException, InterruptedException {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    var completion = new ExecutorCompletionService<T>(executor);
                    List<Future<T>> futures = new ArrayList<>();
                    tasks.forEach(task -> futures.add(completion.submit(task)));
                    for (int i = 0; i < tasks.size(); i++) {
                        completion.take().get();
                    }
                    return futures.stream().map(Future::resultNow).toList();
                } finally {
                    executor.shutdownNow();
                }
            }
        }
    }

    static final CountDownLatch WAITING = new CountDownLatch(1);
    static volatile boolean interrupted;

    public static void main(String[] args) throws Exception {
        Together together = new OnExecutor();
        List<Integer> results = together.all(List.of(() -> 1, () -> 2, () -> 3));
        System.out.println("Three results: " + results);
        String failure = "none";
        try {
            together.all(List.of(() -> waitLong(), () -> fail()));
        } catch (ExecutionException e) {
            failure = e.getCause().getMessage();
        }
        System.out.println("A failure: " + failure + "; the other task was interrupted: " + interrupted);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (results.equals(List.of(1, 2, 3)) && failure.equals("failed") && interrupted
                        ? "an interface of your own gives all results or the first failure, without a preview API"
                        : "the interface did not keep its promises"));
    }

    static Integer waitLong() throws InterruptedException {
        WAITING.countDown();
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            interrupted = true;
            throw e;
        }
        return 0;
    }

    static Integer fail() throws InterruptedException {
        WAITING.await(10, TimeUnit.SECONDS);
        throw new IllegalStateException("failed");
    }
}
