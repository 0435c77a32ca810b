package loomshowcase.cli.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks a file that a user wants to be read. */
public final class ReadableFile {

    private ReadableFile() {}

    /**
     * Checks that it exists and can be read.
     *
     * @param meant what to name instead of a folder
     * @throws ParameterException if it is a folder, does not exist, or cannot be read
     */
    public static void check(CommandLine commandLine, Path file, String meant) {
        String wrong = Files.isDirectory(file) ? " is a folder; name " + meant
                : !Files.exists(file) ? " does not exist"
                : !Files.isRegularFile(file) ? " is not a regular file; name " + meant
                : !Files.isReadable(file) ? " cannot be read: no permission" : null;
        if (wrong != null) {
            throw new ParameterException(commandLine, file + wrong);
        }
    }
}
