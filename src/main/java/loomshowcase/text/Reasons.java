package loomshowcase.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something could not be read or written, in words: many of the JDK's exceptions only name the file. */
public final class Reasons {

    /** What Linux and macOS say of a limit that a user or a service manager has set (EFBIG). */
    private static final String TOO_LARGE = "File too large";

    private Reasons() {}

    /** Never empty. */
    public static String of(IOException e) {
        String reason = reason(e);
        return reason.endsWith(TOO_LARGE) ? reason + " for the limit on the size of files (ulimit -f)" : reason;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException existing -> existing.getFile() + " is in the way";
            case DirectoryNotEmptyException folder -> folder.getFile() + " is a folder and is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null || e.getMessage().isBlank()
                    ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
