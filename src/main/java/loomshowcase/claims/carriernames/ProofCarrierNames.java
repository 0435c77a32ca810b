package loomshowcase.claims.carriernames;

import java.util.concurrent.ForkJoinPool;

/**
 * A program makes a {@code ForkJoinPool} of its own, and only then its first virtual thread.
 *
 * <p>Notice the number in the name of the carrier. Pools are numbered in the order in which they are made, and here the
 * scheduler's pool is made with the first virtual thread. So {@code ForkJoinPool-1-worker-1} is a carrier in one
 * program and a thread of the application in the next.
 *
 * <p>Source: {@link Thread#toString()} of a virtual thread names its carrier; the format is that of the JDK, not of the
 * API.
 *
 * <pre>
 * A thread of the application's own pool: ForkJoinPool-1-worker-1
 * The carrier of the first virtual thread: ForkJoinPool-2-worker-1
 * Verdict on JDK 25: the pool that is made first gets the usual name of the carriers, here the application's own pool
 * </pre>
 */
public class ProofCarrierNames {

    static volatile String carrier;

    public static void main(String[] args) throws Exception {
        try (ForkJoinPool own = new ForkJoinPool(1)) {
            String ofOwn = own.submit(() -> Thread.currentThread().getName()).get();
            Thread.ofVirtual().start(() -> {
                String name = Thread.currentThread().toString();
                carrier = name.substring(name.indexOf('@') + 1);
            }).join();
            System.out.println("A thread of the application's own pool: " + ofOwn);
            System.out.println("The carrier of the first virtual thread: " + carrier);
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                    + (ofOwn.startsWith("ForkJoinPool-1-") && carrier.startsWith("ForkJoinPool-2-")
                            ? "the pool that is made first gets the usual name of the carriers, here the application's "
                                    + "own pool"
                            : "the names of carriers do not depend on other pools"));
        }
    }
}
