package loomshowcase.compare.workload.download;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The buffers of the downloads of a run: one for each in flight, used by one download after another. A new one for each
 * would be memory that was never touched before. A file of some size gets a large one once its length is known.
 */
final class Buffers {

    /** With 10,000 downloads in flight there are 10,000 of these. */
    static final int SMALL = 16 * 1024;

    /** As much as a socket of the JDK reads in one call. */
    private static final int LARGE = 128 * 1024;
    private static final int MOST_LARGE = 64;

    /** A shorter file is read in a few calls, which cost less than memory that was never touched. */
    private static final int SHORTEST_FOR_LARGE = LARGE / 2;

    private final ConcurrentLinkedDeque<byte[]> small = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<byte[]> large = new ConcurrentLinkedDeque<>();
    private final AtomicInteger madeLarge = new AtomicInteger();

    /** A small one that nobody else uses. */
    byte[] take() {
        byte[] buffer = small.pollFirst();
        return buffer != null ? buffer : new byte[SMALL];
    }

    /**
     * One for the body of a file, instead of the one that its head was read with.
     *
     * @param length of the body, or {@link AnswerHead#UNKNOWN}
     * @param head   the buffer that the head was read with
     * @return {@code head} itself if the body is short or all large ones are in use
     */
    byte[] forBody(long length, byte[] head) {
        if (length != AnswerHead.UNKNOWN && length < SHORTEST_FOR_LARGE) {
            return head;
        }
        byte[] buffer = large.pollFirst();
        if (buffer == null && madeLarge.get() < MOST_LARGE && madeLarge.incrementAndGet() <= MOST_LARGE) {
            buffer = new byte[LARGE];
        }
        return buffer != null ? buffer : head;
    }

    /** From now on the next download may use it. */
    void giveBack(byte[] buffer) {
        (buffer.length == LARGE ? large : small).addFirst(buffer);
    }
}
