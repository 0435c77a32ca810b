package loomshowcase.dumps;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** More virtual threads compute than there are carriers, so that the others do not even begin. */
public final class Starved {

    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static final AtomicLong SUM = new AtomicLong();

    private Starved() {}

    /** Needs a scheduler with two carriers. */
    public static void main(String... none) throws Exception {
        for (int request = 0; request < 40; request++) {
            Thread.ofVirtual().name("request-" + request).start(Starved::hash);
        }
        Standing.until(() -> BEGUN.get() == 2);
        Standing.still();
    }

    private static void hash() {
        BEGUN.incrementAndGet();
        long sum = 0;
        for (long number = 0; number < Long.MAX_VALUE; number++) {
            sum = sum * 31 + number;
            if ((number & 0xfffff) == 0) {
                SUM.set(sum);
            }
        }
    }
}
