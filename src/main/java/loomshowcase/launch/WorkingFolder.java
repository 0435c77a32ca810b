package loomshowcase.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that this JVM was started in. */
public final class WorkingFolder {

    private WorkingFolder() {}

    /**
     * Says in one line what is wrong with it and what to do; empty if nothing is wrong. A JVM cannot open any file from a
     * folder whose name the locale cannot express, such as an umlaut under {@code LC_ALL=C}.
     */
    public static Optional<String> problem() {
        try {
            Path.of(System.getProperty("user.dir"));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("the name of this folder has characters that the locale cannot express ("
                    + System.getProperty("sun.jnu.encoding") + "); set LC_ALL=C.UTF-8, or start from another folder");
        }
    }
}
