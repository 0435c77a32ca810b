package loomshowcase.claims.contextacrossthreads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Two requests, one after the other, set a thread local and an inheritable one, and have tasks look for them: on a pool
 * of one thread that both share; on a virtual thread that the request itself makes; on one that a timer makes; and on
 * one that {@code delayedExecutor} makes.
 *
 * <p>A plain thread local crosses to no other thread. An inheritable one is copied when a thread is made, from the
 * thread that makes it. So the pool gives the second request the value of the first. A virtual thread has the right
 * value only if the request itself makes it. What a timer makes has the values of the timer's thread, here those of
 * the first request, which happened to make that thread. Copying takes time for each thread, and {@code
 * Thread.ofVirtual().inheritInheritableThreadLocals(false)} turns it off. A logging context that a wrapper copies into
 * each task still needs that wrapper.
 *
 * <p>See {@link ThreadLocal}, {@link InheritableThreadLocal} and
 * {@link CompletableFuture#delayedExecutor(long, TimeUnit, java.util.concurrent.Executor)}.
 *
 * <pre>
 * Second request, pool:                      Seen[local=null, inherited=first]
 * Second request, virtual thread of its own: Seen[local=null, inherited=second]
 * Second request, virtual thread of a timer: Seen[local=null, inherited=first]
 * Second request, delayedExecutor:           Seen[local=null, inherited=first]
 * Verdict on JDK 25: thread locals reach no other thread; inheritable ones are right only in threads that the request makes
 * </pre>
 */
public class BeforeContextAcrossThreads {

    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
    static final ThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    record Seen(String local, String inherited) {

        static Seen here() {
            return new Seen(LOCAL.get(), INHERITED.get());
        }

        boolean isOf(String request) {
            return request.equals(inherited);
        }
    }

    public static void main(String[] args) throws Exception {
        Seen pooled = null;
        Seen own = null;
        Seen timed = null;
        Seen delayed = null;
        try (ExecutorService pool = Executors.newFixedThreadPool(1);
                ExecutorService perTask = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            var later = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, perTask);
            for (String request : new String[] {"first", "second"}) {
                LOCAL.set(request);
                INHERITED.set(request);
                pooled = pool.submit(Seen::here).get();
                own = perTask.submit(Seen::here).get();
                timed = timer.schedule(() -> perTask.submit(Seen::here), 1, TimeUnit.MILLISECONDS).get().get();
                delayed = CompletableFuture.supplyAsync(Seen::here, later).get();
            }
        }
        System.out.println("Second request, pool:                      " + pooled);
        System.out.println("Second request, virtual thread of its own: " + own);
        System.out.println("Second request, virtual thread of a timer: " + timed);
        System.out.println("Second request, delayedExecutor:           " + delayed);
        boolean onlyOwn = own.isOf("second") && !pooled.isOf("second") && !timed.isOf("second")
                && !delayed.isOf("second");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (onlyOwn && own.local() == null
                ? "thread locals reach no other thread; inheritable ones are right only in threads that the "
                        + "request makes"
                : "thread locals crossed in another way"));
    }
}
