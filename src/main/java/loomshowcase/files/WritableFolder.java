package loomshowcase.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder that a user names for files. */
public final class WritableFolder {

    private WritableFolder() {}

    /**
     * Makes a folder if it does not exist, and tries whether files can be made in it.
     *
     * @throws IOException if it is not a folder, or nothing can be written to it; the message says why
     */
    public static Path make(Path named) throws IOException {
        Path folder = named.toAbsolutePath();
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is not a folder");
        }
        Files.createDirectories(folder);
        Files.delete(Files.createFile(TemporaryFiles.beside(folder.resolve("file"))));
        return folder;
    }
}
