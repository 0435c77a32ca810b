package loomshowcase.compare.workload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A workload whose tasks run code of the user's. Whether that code can be loaded is tried before anything is measured,
 * in a JVM of each JDK, so that a mistake in it is reported once.
 */
public interface UserCode extends Workload {

    /** What must be on the class path of the measured JVM, before this tool's own classes. */
    List<Path> classPath();

    /** The folder for what that code prints; empty if nobody asked for it. */
    default Optional<Path> outputFolder() {
        return Optional.empty();
    }

    /**
     * The same with another class path.
     *
     * @param written as {@code java} takes it after {@code -cp}
     * @throws IllegalArgumentException if an element does not exist; the message says which
     */
    UserCode withClassPath(String written);
}
