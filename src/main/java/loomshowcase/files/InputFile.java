package loomshowcase.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Looks at a file before it is read. A pipe, a terminal or a device such as {@code /dev/zero} would never end. */
public final class InputFile {

    private InputFile() {}

    /**
     * Says in a few words why a file is not read; {@code null} if nothing speaks against it.
     *
     * @param meant what to name instead, such as {@code a text file}
     */
    public static String whyNot(Path file, String meant) {
        try {
            Files.readAttributes(file, "size");
        } catch (NoSuchFileException e) {
            return "does not exist; name " + meant;
        } catch (FileSystemException e) {
            return "cannot be read: " + (e.getReason() == null ? "no permission" : e.getReason());
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
        return Files.isDirectory(file) ? "is a folder; name " + meant
                : !Files.isRegularFile(file) ? "is not a regular file; name " + meant
                : !Files.isReadable(file) ? "cannot be read: no permission" : null;
    }
}
