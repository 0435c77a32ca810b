package loomshowcase.claims.selectorspin;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two carriers, and eight if the scheduler adds some. Six virtual threads wait in {@link Selector#select()}, then six more;
 * each time a task is started that needs a carrier.
 *
 * <p>Notice that on 21 each wait holds a carrier, and another one is added for it, as long as there may be more. With six
 * selectors the task runs; with twelve there is nothing left to add, and nothing runs any more. From 25 on a selector holds
 * no carrier.
 *
 * <p>Source: {@code java.lang.Thread}, on {@code jdk.virtualThreadScheduler.maxPoolSize}, in the API of JDK 21; it is 256
 * unless it is set. With the defaults and two cores, 20 selectors left the other threads alone on 21, and 300 stopped them.
 *
 * <pre>
 * Two carriers, eight at most.
 * 6 selectors: the other thread ran: true
 * 12 selectors: the other thread ran: true
 * Verdict on JDK 25: selectors hold no carrier: the other thread ran each time
 * </pre>
 */
public class ProofSelectorsPin {

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "8");
        System.out.println("Two carriers, eight at most.");
        boolean few = otherRunsBeside(6);
        System.out.println("6 selectors: the other thread ran: " + few);
        boolean many = otherRunsBeside(6);
        System.out.println("12 selectors: the other thread ran: " + many);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (few && many ? "selectors hold no carrier: the other thread ran each time"
                        : few ? "each selector holds a carrier; when no more can be added, no other thread runs"
                        : "a few selectors stop all other threads"));
    }

    /** Starts so many more selectors, waits until as many as can have begun to wait, and starts another thread. */
    static boolean otherRunsBeside(int more) throws InterruptedException {
        var begun = new CountDownLatch(more);
        for (int i = 0; i < more; i++) {
            Thread.ofVirtual().start(() -> select(begun));
        }
        begun.await(1, TimeUnit.SECONDS);
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(ran::countDown);
        return ran.await(2, TimeUnit.SECONDS);
    }

    static void select(CountDownLatch begun) {
        begun.countDown();
        try (Selector selector = Selector.open()) {
            selector.select();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
