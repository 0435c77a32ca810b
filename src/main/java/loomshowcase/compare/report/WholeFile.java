package loomshowcase.compare.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file completely or not at all. */
public final class WholeFile {

    private WholeFile() {}

    /** @throws IOException if it could not be written; then an existing file is unchanged, and no other file is left */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path aside = folder.resolve(".loom-showcase-%s-%s.part".formatted(
                ProcessHandle.current().pid(), Integer.toHexString(file.getFileName().hashCode())));
        try {
            Files.write(aside, content);
            moveOver(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void moveOver(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
