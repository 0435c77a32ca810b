package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import loomshowcase.files.TemporaryFiles;

/**
 * A file that the JDK's reader can read from beginning to end: the recording itself if it is complete and of one kind,
 * else a temporary copy of some of its chunks. If a chunk was never finished, the JDK's reader waits for it without
 * end, and {@code jfr} refuses the file. The chunk is consistent up to its JVM's last update, so the copy marks it as
 * finished.
 */
final class ReadableCopy implements AutoCloseable {

    private final Path path;
    private final boolean copied;

    private ReadableCopy(Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    /** @param chunks some that follow one another in the file */
    static ReadableCopy of(Path file, List<Chunk> chunks, long fileSize) throws IOException {
        long start = chunks.getFirst().at();
        long end = chunks.getLast().at() + chunks.getLast().size();
        if (start == 0 && end == fileSize && chunks.stream().allMatch(Chunk::isFinished)) {
            return new ReadableCopy(file, false);
        }
        Path copy = TemporaryFiles.makeFile(".jfr");
        copy.toFile().deleteOnExit();
        var readable = new ReadableCopy(copy, true);
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            for (long at = start; at < end;) {
                at += from.transferTo(at, end - at, to);
            }
            for (Chunk chunk : chunks) {
                if (!chunk.isFinished()) {
                    to.write(ByteBuffer.allocate(1), chunk.at() - start + Chunk.STATE);
                }
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
