package loomshowcase.claims.ignoredproperties;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sets the properties of a platform thread on a virtual thread, and reads them back.
 *
 * <p>Notice that the priority is ignored without a word, {@code setDaemon(false)} is refused, and the group cannot be
 * chosen. The name and the handler of uncaught exceptions work. A virtual thread has no name unless it is given one, so
 * a log line may show none: {@code Thread.ofVirtual().name("request-", 0).factory()} numbers them.
 *
 * <p>Source: {@link Thread}, {@link Thread.Builder} and JEP 444.
 *
 * <pre>
 * name: empty at first true, then mine
 * priority, set to 10: 5
 * group: VirtualThreads
 * setDaemon(false): 'false' not legal for virtual threads
 * handler of uncaught exceptions called: true
 * name by a factory: request-0
 * Verdict on JDK 25: setting the priority has no effect, the group is fixed, setDaemon(false) throws; name and handler work
 * </pre>
 */
public class ProofIgnoredProperties {

    static volatile boolean handled;

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            throw new IllegalStateException();
        });
        boolean unnamed = thread.getName().isEmpty();
        thread.setName("mine");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setUncaughtExceptionHandler((t, e) -> handled = true);
        boolean ignored = thread.getPriority() == Thread.NORM_PRIORITY;
        boolean ownGroup = thread.getThreadGroup() != Thread.currentThread().getThreadGroup();
        System.out.println("name: empty at first " + unnamed + ", then " + thread.getName());
        System.out.println("priority, set to 10: " + thread.getPriority());
        System.out.println("group: " + thread.getThreadGroup().getName());
        boolean refused = refuses(thread);
        thread.start();
        thread.join();
        System.out.println("handler of uncaught exceptions called: " + handled);

        String factory = "";
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 0).factory())) {
            factory = executor.submit(() -> Thread.currentThread().getName()).get();
        }
        System.out.println("name by a factory: " + factory);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (unnamed && ignored && ownGroup && refused && handled && factory.equals("request-0")
                        ? "setting the priority has no effect, the group is fixed, setDaemon(false) throws; name and "
                                + "handler work"
                        : "the properties of a virtual thread are other ones"));
    }

    static boolean refuses(Thread thread) {
        try {
            thread.setDaemon(false);
            return false;
        } catch (IllegalArgumentException e) {
            System.out.println("setDaemon(false): " + e.getMessage());
            return true;
        }
    }
}
