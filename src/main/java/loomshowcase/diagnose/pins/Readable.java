package loomshowcase.diagnose.pins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that the JDK's reader can read from its beginning to its end: the recording itself if it is whole, else a
 * temporary copy of what is whole in it. The reader waits in vain for a chunk that was never finished, and {@code jfr}
 * refuses the file; the copy calls it finished, as it was when its JVM brought it up to date for the last time.
 */
final class Readable implements AutoCloseable {

    private final Path path;
    private final boolean copied;

    private Readable(Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    static Readable of(Path file, Chunks chunks) throws IOException {
        if (chunks.end() == chunks.fileSize() && chunks.unfinished().isEmpty()) {
            return new Readable(file, false);
        }
        Path copy = Files.createTempFile("loom-showcase-pins", ".jfr");
        copy.toFile().deleteOnExit();
        var readable = new Readable(copy, true);
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
