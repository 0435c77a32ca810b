package loomshowcase.claims.novirtualscheduler;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks for a scheduler of virtual threads in the JDK.
 *
 * <p>Notice that {@code Executors} makes schedulers and makes executors of virtual threads, and nothing that is both.
 * A thread factory of virtual threads can be given to a scheduler, but that is a pool of them, with a core size to
 * choose. Since 25, as seen here, the common pool is a scheduler too; it runs its jobs on its own threads, which are
 * platform threads.
 *
 * <p>Rests on {@link Executors} and {@link ForkJoinPool}.
 *
 * <pre>
 * Makers of schedulers in Executors: [newScheduledThreadPool, newSingleThreadScheduledExecutor]
 * The common pool is a scheduler: true
 * A job that it runs is on a virtual thread: false
 * Verdict on JDK 25: no scheduler of virtual threads; the common pool is a scheduler, of platform threads
 * </pre>
 */
public class ProofNoVirtualScheduler {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        List<String> schedulers = Arrays.stream(Executors.class.getMethods())
                .filter(method -> ScheduledExecutorService.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName).filter(name -> name.startsWith("new")).distinct().sorted().toList();
        long virtual = schedulers.stream().filter(name -> name.contains("Virtual")).count();
        boolean commonPool = ForkJoinPool.commonPool() instanceof ScheduledExecutorService;
        System.out.println("Makers of schedulers in Executors: " + schedulers);
        System.out.println("The common pool is a scheduler: " + commonPool);
        boolean onVirtual = commonPool && scheduledOnVirtual(ForkJoinPool.commonPool());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (virtual == 0 ? "no scheduler of virtual threads" : "there is a scheduler of virtual threads")
                + (commonPool && !onVirtual ? "; the common pool is a scheduler, of platform threads" : ""));
    }

    static boolean scheduledOnVirtual(Executor pool) throws InterruptedException, ExecutionException {
        var scheduler = (ScheduledExecutorService) pool;
        boolean virtual = scheduler.schedule(() -> Thread.currentThread().isVirtual(), 1, TimeUnit.MILLISECONDS).get();
        System.out.println("A job that it runs is on a virtual thread: " + virtual);
        return virtual;
    }
}
