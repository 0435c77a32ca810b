package loomshowcase.cli.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that the user names to be read. */
public final class ReadableFile {

    private ReadableFile() {}

    /**
     * Looks whether it is there and may be read.
     *
     * @param meant what to name instead of a folder
     * @throws ParameterException if it is a folder, is not there, or may not be read
     */
    public static void check(CommandLine commandLine, Path file, String meant) {
        String wrong = Files.isDirectory(file) ? " is a folder; name " + meant
                : !Files.exists(file) ? " is not there"
                : !Files.isReadable(file) ? " cannot be read: no permission for it" : null;
        if (wrong != null) {
            throw new ParameterException(commandLine, file + wrong);
        }
    }
}
