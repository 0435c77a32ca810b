package loomshowcase.cli.shared;

import java.nio.file.Path;
import loomshowcase.files.InputFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks a file that a user wants to be read. */
public final class ReadableFile {

    private ReadableFile() {}

    /**
     * Checks that it is a regular file that can be read.
     *
     * @param meant what to name instead
     * @throws ParameterException if it is not
     */
    public static void check(CommandLine commandLine, Path file, String meant) {
        String wrong = InputFile.whyNot(file, meant);
        if (wrong != null) {
            throw new ParameterException(commandLine, "%s %s".formatted(InputFile.named(file), wrong));
        }
    }
}
