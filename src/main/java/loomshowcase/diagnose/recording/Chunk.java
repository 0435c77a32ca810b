package loomshowcase.diagnose.recording;

import java.nio.ByteBuffer;

/**
 * A chunk of a recording, as described by its header. JFR writes a recording as a sequence of chunks, each of which can be
 * read by itself. The format of the header has not changed since JDK 9.
 *
 * @param at            where it begins in the file
 * @param size          in bytes
 * @param state         0 if it is finished; else it counts the updates of the header
 * @param metadata      where the description of its events begins; 0 if there is none yet
 * @param startNanos    since the epoch
 * @param durationNanos until its last update
 */
record Chunk(long at, long size, int state, long metadata, long startNanos, long durationNanos) {

    static final int HEADER_BYTES = 68;
    /** The offset of the state in the header. */
    static final int STATE = 64;

    private static final int MAGIC = 0x464c5200;
    private static final int BEING_UPDATED = 255;
    private static final int NEWEST_MAJOR = 2;

    /** Whether a header begins as that of a flight recording does. */
    static boolean isOne(ByteBuffer header) {
        return header.remaining() >= Integer.BYTES && header.getInt(0) == MAGIC;
    }

    /** Whether its format is known here. */
    static boolean isKnown(ByteBuffer header) {
        return header.getShort(4) <= NEWEST_MAJOR;
    }

    static Chunk of(long at, ByteBuffer header) {
        return new Chunk(at, header.getLong(8), header.get(STATE) & 0xff, header.getLong(24), header.getLong(32),
                header.getLong(40));
    }

    boolean isFinished() {
        return state == 0;
    }

    /** Whether a file of this size has all that the header announces. */
    boolean isWithin(long fileSize) {
        return state != BEING_UPDATED && size > HEADER_BYTES && metadata > 0 && at + size <= fileSize && at + size > at;
    }
}
