package loomshowcase.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A folder that a user names for files. */
public final class WritableFolder {

    private WritableFolder() {}

    /**
     * Tries whether files can be made in a folder; if it does not exist, in the one in which it would be made. Leaves
     * nothing behind.
     *
     * @throws IOException if it is not a folder, or nothing can be written to it; the message says why
     */
    public static void tryOut(Path named) throws IOException {
        Path folder = named.toAbsolutePath();
        Path there = folder;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new FileSystemException(folder.toString(), null,
                    (there.equals(folder) ? "it" : "'" + there + "'") + " is not a folder");
        }
        try {
            Files.delete(Files.createFile(TemporaryFiles.beside(there.resolve("file"))));
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(there.toString());
        } catch (NoSuchFileException e) {
            throw new FileSystemException(folder.toString(), null, "no file can be made in '" + there + "'");
        }
        try {
            Files.readAttributes(folder, "size");
        } catch (NoSuchFileException e) {
            // It can be made. Of a name that is too long, the system says something else.
        }
    }
}
