package loomshowcase.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Temporary files and folders. Their names say which process made them: see {@link Leftovers}. */
public final class TemporaryFiles {

    private TemporaryFiles() {}

    /** The folder for temporary files, {@code java.io.tmpdir}. */
    public static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /** Makes a folder in {@link #place}, which this user alone may enter. */
    public static Path makeFolder() throws IOException {
        return Files.createTempDirectory(place(), Owner.SELF.mark());
    }

    /** Makes a hidden folder in another one, which this user alone may enter. */
    public static Path makeHiddenFolder(Path parent) throws IOException {
        return Files.createTempDirectory(parent, "." + Owner.SELF.mark());
    }

    /** Makes an empty file in {@link #place}, which this user alone may read. */
    public static Path makeFile(String suffix) throws IOException {
        return Files.createTempFile(place(), Owner.SELF.mark(), suffix);
    }

    /** A file in {@link #place} that does not exist yet, for somebody else to make. */
    public static Path unmade(String suffix) {
        return place().resolve(Owner.SELF.mark() + UUID.randomUUID() + suffix);
    }

    /** A hidden file beside another one, which does not exist yet. */
    static Path beside(Path file) {
        return file.resolveSibling("." + Owner.SELF.mark() + UUID.randomUUID() + ".part");
    }
}
