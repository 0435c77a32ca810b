package loomshowcase.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Why something could not be read or written, in words: many of the JDK's exceptions only name the file. */
public final class Reasons {

    /** What Linux and macOS say when a limit is reached that a user or a service manager has set, and which it is. */
    private static final Map<String, String> LIMITS = Map.of(
            "File too large", " for the limit on the size of files (ulimit -f)",
            "Too many open files", "; raise the limit on open files (ulimit -n)",
            "Cannot allocate memory",
            "; free some memory, or raise its limit (ulimit -v, or memory.max of the container)");

    /** On the lines below, newer updates of the JDK make guesses about its own installation. */
    private static final String NOT_STARTED = "Cannot run program";

    /** What the JDK says where {@code jspawnhelper} has ended. */
    private static final String HELPER = "Failed to exec spawn helper";

    private Reasons() {}

    /** Never empty. */
    public static String of(IOException e) {
        String reason = reason(e);
        if (!reason.startsWith(NOT_STARTED)) {
            return withLimit(reason);
        }
        reason = reason.lines().findFirst().orElseThrow().strip();
        if (reason.contains(HELPER)) {
            return reason.substring(0, reason.indexOf(HELPER))
                    + "Java's own helper for starting programs could not run; "
                    + "raise the limits on open files (ulimit -n), processes (ulimit -u) and memory (ulimit -v)";
        }
        return reason.contains("Resource temporarily unavailable")
                ? reason + "; raise the limit on threads and processes (ulimit -u, or pids.max of the container)"
                : withLimit(reason);
    }

    private static String withLimit(String reason) {
        return reason + LIMITS.entrySet().stream().filter(limit -> reason.contains(limit.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse("");
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
