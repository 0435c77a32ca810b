package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a recording that can be read.
 *
 * @param parts    the chunks in the order of the file; those of a part describe their events alike
 * @param end      where the last of them ends
 * @param fileSize in bytes
 * @param fault    why the rest of the file cannot be read; {@code null} if there is no rest
 */
record Chunks(List<List<Chunk>> parts, long end, long fileSize, Fault fault) {

    /** A JVM begins the next chunk as it ends the last. */
    private static final long LONGEST_GAP_NANOS = 1_000_000_000L;

    /** What is wrong with a file, or with the part after its last complete chunk. */
    enum Fault {
        EMPTY, FOREIGN, NEWER, CUT_OFF, BEING_WRITTEN
    }

    Chunks {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Reads only the headers, and how each chunk describes its events. */
    static Chunks of(Path file) throws IOException {
        var parts = new ArrayList<List<Chunk>>();
        ByteBuffer before = null;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long at = 0;
            Fault fault = size == 0 ? Fault.EMPTY : null;
            while (at < size && fault == null) {
                ByteBuffer header = header(channel, at);
                fault = fault(header, at, size);
                if (fault == null) {
                    Chunk chunk = Chunk.of(at, header);
                    ByteBuffer metadata = Metadata.of(channel, chunk);
                    if (parts.isEmpty() || metadata == null || !metadata.equals(before)) {
                        parts.add(new ArrayList<>());
                    }
                    parts.getLast().add(chunk);
                    before = metadata;
                    at += chunk.size();
                }
            }
            return new Chunks(parts, at, size, fault);
        }
    }

    List<Chunk> all() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** From the start of the first chunk to the end of the last, without the time between two recordings. */
    long durationNanos() {
        long nanos = 0;
        long end = Long.MIN_VALUE;
        for (Chunk chunk : all()) {
            long chunkEnd = chunk.startNanos() + chunk.durationNanos();
            boolean follows = end != Long.MIN_VALUE && Math.abs(chunk.startNanos() - end) < LONGEST_GAP_NANOS;
            nanos += follows ? Math.max(0, chunkEnd - end) : Math.max(0, chunk.durationNanos());
            end = chunkEnd;
        }
        return nanos;
    }

    /** Those that their JVM did not finish. */
    List<Chunk> unfinished() {
        return all().stream().filter(chunk -> !chunk.isFinished()).toList();
    }

    private static ByteBuffer header(FileChannel channel, long at) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Chunk.HEADER_BYTES);
        while (header.hasRemaining() && channel.read(header, at + header.position()) >= 0) {
            // Read on until the header is complete.
        }
        return header.flip();
    }

    private static Fault fault(ByteBuffer header, long at, long size) {
        if (!Chunk.isOne(header)) {
            return at == 0 || header.remaining() >= Integer.BYTES ? Fault.FOREIGN : Fault.CUT_OFF;
        }
        if (header.remaining() < Chunk.HEADER_BYTES) {
            return Fault.CUT_OFF;
        }
        if (!Chunk.isKnown(header)) {
            return Fault.NEWER;
        }
        Chunk chunk = Chunk.of(at, header);
        if (chunk.isWithin(size)) {
            return null;
        }
        return chunk.isFinished() ? Fault.CUT_OFF : Fault.BEING_WRITTEN;
    }
}
