package loomshowcase.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import loomshowcase.text.Reasons;

/** Temporary files and folders. Their names say which process made them: see {@link Leftovers}. */
public final class TemporaryFiles {

    private TemporaryFiles() {}

    /** The folder for temporary files, {@code java.io.tmpdir}. */
    public static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /** Whether this tool made a file, or a folder above it, in {@link #place}: no user has named it. */
    public static boolean isOne(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(place()) && absolute.getNameCount() > place().getNameCount()
                && Owner.of(absolute.getName(place().getNameCount()).toString()).isPresent();
    }

    /** Makes a folder in {@link #place}, which this user alone may enter. */
    public static Path makeFolder() throws IOException {
        try {
            return Files.createTempDirectory(place(), Owner.SELF.mark());
        } catch (IOException e) {
            throw unusable("folder", e);
        }
    }

    /** Makes a hidden folder in another one, which this user alone may enter. */
    public static Path makeHiddenFolder(Path parent) throws IOException {
        return Files.createTempDirectory(parent, "." + Owner.SELF.mark());
    }

    /** Makes an empty file in {@link #place}, which this user alone may read. */
    public static Path makeFile(String suffix) throws IOException {
        try {
            return Files.createTempFile(place(), Owner.SELF.mark(), suffix);
        } catch (IOException e) {
            throw unusable("file", e);
        }
    }

    private static IOException unusable(String what, IOException e) {
        String reason = !Files.exists(place()) ? "there is no such folder"
                : !Files.isDirectory(place()) ? "it is not a folder"
                : e instanceof AccessDeniedException ? "no permission" : Reasons.of(e);
        return new IOException(("cannot make a temporary %s in %s: %s; make room there, or name another folder: "
                + "java -Djava.io.tmpdir=FOLDER -jar …").formatted(what, place(), reason), e);
    }

    /** A file in {@link #place} that does not exist yet, for somebody else to make. */
    public static Path unmade(String suffix) {
        return place().resolve(Owner.SELF.mark() + UUID.randomUUID() + suffix);
    }

    /** Removes a folder with all that is in it. What cannot be removed is left to the system, silently. */
    public static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The system removes what is left in its temporary folder.
        }
    }

    /** A hidden file beside another one, which does not exist yet. */
    static Path beside(Path file) {
        return file.resolveSibling("." + Owner.SELF.mark() + UUID.randomUUID() + ".part");
    }
}
