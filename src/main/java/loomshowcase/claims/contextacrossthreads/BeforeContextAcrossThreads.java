package loomshowcase.claims.contextacrossthreads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two requests, one after the other, set a thread local and an inheritable one, and have a task look for them: on a
 * pool of one platform thread that both share, and on a virtual thread each.
 *
 * <p>Notice that a thread local crosses to no thread at all. An inheritable one is copied when a thread is made: so
 * the pool gives the second request the value of the first, and a virtual thread gets the right one, for it is made
 * for the task. The copying is done for each thread; {@code Thread.ofVirtual().inheritInheritableThreadLocals(false)}
 * spares it. A logging context that relied on neither, but on a wrapper that copies it into each task, needs that
 * wrapper still.
 *
 * <p>Rests on {@link ThreadLocal} and {@link InheritableThreadLocal}.
 *
 * <pre>
 * first request, pool:           Seen[local=null, inherited=first]
 * first request, virtual thread: Seen[local=null, inherited=first]
 * second request, pool:           Seen[local=null, inherited=first]
 * second request, virtual thread: Seen[local=null, inherited=second]
 * Verdict on JDK 25: a thread local crosses nowhere; an inheritable one is stale in a pool, right in a new thread
 * </pre>
 */
public class BeforeContextAcrossThreads {

    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
    static final ThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    record Seen(String local, String inherited) {

        static Seen here() {
            return new Seen(LOCAL.get(), INHERITED.get());
        }
    }

    public static void main(String[] args) throws ExecutionException, InterruptedException {
        Seen pooled = null;
        Seen virtual = null;
        try (ExecutorService pool = Executors.newFixedThreadPool(1);
                ExecutorService perTask = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String request : new String[] {"first", "second"}) {
                LOCAL.set(request);
                INHERITED.set(request);
                pooled = pool.submit(Seen::here).get();
                virtual = perTask.submit(Seen::here).get();
                System.out.println(request + " request, pool:           " + pooled);
                System.out.println(request + " request, virtual thread: " + virtual);
            }
        }
        boolean stale = "first".equals(pooled.inherited());
        boolean right = "second".equals(virtual.inherited());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (stale && right && pooled.local() == null && virtual.local() == null
                        ? "a thread local crosses nowhere; an inheritable one is stale in a pool, right in a new thread"
                        : "thread locals crossed in another way"));
    }
}
