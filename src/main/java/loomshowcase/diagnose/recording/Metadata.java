package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The description of its events that each chunk of a recording has. Numbers are written in groups of seven bits, the lowest
 * first; the eighth bit says whether more follow.
 */
final class Metadata {

    /** That of a JDK has about 100 kB; a program with thousands of events of its own may have more. */
    private static final int LONGEST = 64 << 20;
    private static final int LONGEST_NUMBER = 9;

    private Metadata() {}

    /**
     * What a chunk says of its events, without when it was written; {@code null} if it cannot be read. Chunks of one
     * JVM have the same until the program adds an event of its own. Those of two JVMs may have different numbers for
     * the same event.
     */
    static ByteBuffer of(FileChannel channel, Chunk chunk) throws IOException {
        ByteBuffer start = read(channel, chunk.at() + chunk.metadata(), 5 * LONGEST_NUMBER);
        long size = number(start);
        if (size <= 0 || size > LONGEST || chunk.metadata() + size > chunk.size()) {
            return null;
        }
        for (int skipped = 0; skipped < 4; skipped++) {
            number(start); // the event's type, time, duration, and the number of this description
        }
        int head = start.position();
        return head >= size ? null : read(channel, chunk.at() + chunk.metadata() + head, (int) size - head);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // Read on until it is complete.
        }
        return bytes.flip();
    }

    /** 0 after the end of the bytes. */
    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int group = 0; group < LONGEST_NUMBER && bytes.hasRemaining(); group++) {
            byte next = bytes.get();
            if (group == LONGEST_NUMBER - 1) {
                return number | (next & 0xffL) << 7 * group;
            }
            number |= (next & 0x7fL) << 7 * group;
            if (next >= 0) {
                return number;
            }
        }
        return number;
    }
}
