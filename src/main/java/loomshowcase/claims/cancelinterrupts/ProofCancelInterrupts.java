package loomshowcase.claims.cancelinterrupts;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two tasks of five steps each are cancelled in their first step. One swallows the interrupt where it sleeps, as much
 * old code does. The other one ends.
 *
 * <p>Both futures are CANCELLED, and yet one task does all its steps. An interrupt is a request, and this one was
 * thrown away. A method that cannot let {@code InterruptedException} out sets the flag again with {@code
 * Thread.currentThread().interrupt()} and returns. The same holds for a subtask of a scope, whose {@code close} then
 * waits for it.
 *
 * <p>See {@link Thread#interrupt()} and {@link Future#cancel(boolean)}.
 *
 * <pre>
 * Swallows the interrupt: CANCELLED; heeds it: CANCELLED
 * Steps done in spite of it: 5 and 0
 * Verdict on JDK 25: a task that swallows an interrupt goes on, though its future is cancelled
 * </pre>
 */
public class ProofCancelInterrupts {

    static final int STEPS = 5;
    static final CountDownLatch RUNNING = new CountDownLatch(2);
    static final CountDownLatch ENDED = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger swallowed = new AtomicInteger();
        AtomicInteger heeded = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> deaf = executor.submit(() -> work(swallowed, true));
            Future<?> good = executor.submit(() -> work(heeded, false));
            RUNNING.await(10, TimeUnit.SECONDS);
            deaf.cancel(true);
            good.cancel(true);
            System.out.println("Swallows the interrupt: " + deaf.state() + "; heeds it: " + good.state());
            ENDED.await(10, TimeUnit.SECONDS);
        }
        System.out.println("Steps done in spite of it: " + swallowed + " and " + heeded);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (swallowed.get() == STEPS && heeded.get() == 0
                        ? "a task that swallows an interrupt goes on, though its future is cancelled"
                        : "cancelling stopped even the task that swallows interrupts"));
    }

    static void work(AtomicInteger steps, boolean swallow) {
        RUNNING.countDown();
        for (int i = 0; i < STEPS; i++) {
            try {
                Thread.sleep(i == 0 ? 10_000 : 10);
            } catch (InterruptedException e) {
                if (!swallow) {
                    break;
                }
            }
            steps.incrementAndGet();
        }
        ENDED.countDown();
    }
}
