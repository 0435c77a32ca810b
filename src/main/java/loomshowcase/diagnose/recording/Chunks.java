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
 * @param chunks   in the order of the file
 * @param end      where the last of them ends
 * @param fileSize in bytes
 * @param fault    why the rest of the file cannot be read; {@code null} if there is no rest
 */
record Chunks(List<Chunk> chunks, long end, long fileSize, Fault fault) {

    /** What is wrong with a file, or with the part after its last complete chunk. */
    enum Fault {
        EMPTY, FOREIGN, NEWER, CUT_OFF, BEING_WRITTEN
    }

    Chunks {
        chunks = List.copyOf(chunks);
    }

    /** Reads only the headers. */
    static Chunks of(Path file) throws IOException {
        var chunks = new ArrayList<Chunk>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long at = 0;
            Fault fault = size == 0 ? Fault.EMPTY : null;
            while (at < size && fault == null) {
                ByteBuffer header = header(channel, at);
                fault = fault(header, at, size);
                if (fault == null) {
                    Chunk chunk = Chunk.of(at, header);
                    chunks.add(chunk);
                    at += chunk.size();
                }
            }
            return new Chunks(chunks, at, size, fault);
        }
    }

    /** The first chunk alone. */
    Chunks first() {
        return new Chunks(chunks.subList(0, 1), chunks.getFirst().size(), fileSize, fault);
    }

    /** From the start of the first chunk to the end of the last. */
    long durationNanos() {
        long start = chunks.stream().mapToLong(Chunk::startNanos).min().orElse(0);
        return chunks.stream().mapToLong(chunk -> chunk.startNanos() + chunk.durationNanos()).max().orElse(0) - start;
    }

    /** Those that their JVM did not finish. */
    List<Chunk> unfinished() {
        return chunks.stream().filter(chunk -> !chunk.isFinished()).toList();
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
