package loomshowcase.diagnose.pins;

import java.nio.ByteBuffer;

/**
 * A part of a recording, as its header tells. JFR writes a recording as a row of chunks, each of which can be read by
 * itself; the header is the same since JDK 9.
 *
 * @param at            where it begins in the file
 * @param size          in bytes
 * @param state         0 when it is finished; else it counts how often it was brought up to date
 * @param metadata      where the description of its events begins; 0 if it has none yet
 * @param startNanos    since the epoch
 * @param durationNanos up to its last update
 */
record Chunk(long at, long size, int state, long metadata, long startNanos, long durationNanos) {

    static final int HEADER_BYTES = 68;
    /** Where in the header the state is. */
    static final int STATE = 64;

    private static final int MAGIC = 0x464c5200;
    private static final int BEING_UPDATED = 255;
    private static final int NEWEST_MAJOR = 2;

    /** Whether a header begins as those of flight recordings do. */
    static boolean isOne(ByteBuffer header) {
        return header.remaining() >= Integer.BYTES && header.getInt(0) == MAGIC;
    }

    /** Whether its layout is one that is known here. */
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

    /** Whether all that its header promises is in a file of this size. */
    boolean isWithin(long fileSize) {
        return state != BEING_UPDATED && size > HEADER_BYTES && metadata > 0 && at + size <= fileSize && at + size > at;
    }
}
