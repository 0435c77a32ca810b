package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that the JDK's reader can read from beginning to end: the recording itself if it is complete, else a temporary
 * copy of its complete part. If a chunk was never finished, the JDK's reader waits for it without end, and {@code jfr}
 * refuses the file. The chunk is consistent up to its JVM's last update, so the copy marks it as finished.
 */
final class ReadableCopy implements AutoCloseable {

    private final Path path;
    private final boolean copied;

    private ReadableCopy(Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    static ReadableCopy of(Path file, Chunks chunks) throws IOException {
        if (chunks.end() == chunks.fileSize() && chunks.unfinished().isEmpty()) {
            return new ReadableCopy(file, false);
        }
        Path copy = Files.createTempFile("loom-showcase-recording", ".jfr");
        copy.toFile().deleteOnExit();
        var readable = new ReadableCopy(copy, true);
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            for (long at = 0; at < chunks.end();) {
                at += from.transferTo(at, chunks.end() - at, to);
            }
            for (Chunk unfinished : chunks.unfinished()) {
                to.write(ByteBuffer.allocate(1), unfinished.at() + Chunk.STATE);
            }
            return readable;
        } catch (IOException e) {
            readable.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
