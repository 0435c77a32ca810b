package loomshowcase.compare.workload.download;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The buffers of the downloads of a run: one for each in flight, used by one download after another. A new one for each
 * would be memory that was never touched before.
 */
final class Buffers {

    /** As much as a socket of the JDK reads in one call. */
    private static final int LARGE = 128 * 1024;
    private static final int MOST_LARGE = 64;

    /** With 10,000 downloads in flight there are 10,000 of these. */
    static final int SMALL = 16 * 1024;

    private final ConcurrentLinkedDeque<byte[]> free = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();

    /** One that nobody else uses. */
    byte[] take() {
        byte[] buffer = free.pollFirst();
        return buffer != null ? buffer : new byte[made.getAndIncrement() < MOST_LARGE ? LARGE : SMALL];
    }

    /** From now on the next download may use it. */
    void giveBack(byte[] buffer) {
        free.addFirst(buffer);
    }
}
