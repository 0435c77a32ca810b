package loomshowcase.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomshowcase.text.Listed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks a file that a user names for results, before anything is measured. */
public final class WritableFile {

    private WritableFile() {}

    /**
     * The file that an option names, after a check that it can be written.
     *
     * @param suffixes its name must end in one of them
     * @throws ParameterException if it cannot be written
     */
    public static Path of(CommandLine commandLine, String option, Path file, List<String> suffixes) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (suffixes.stream().noneMatch(name::endsWith)) {
            throw mistake(commandLine, option, "'%s' must end in %s".formatted(file, Listed.or(suffixes)));
        }
        Path absolute = behindLinks(file.toAbsolutePath().normalize());
        if (Files.isDirectory(absolute)) {
            throw mistake(commandLine, option, "'%s' is a folder; name a file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw mistake(commandLine, option, "'%s' is not a regular file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw mistake(commandLine, option, "'%s' is read-only; name another file".formatted(file));
        }
        try {
            Path trial = Files.createTempFile(absolute.getParent(), ".loom-showcase", ".trial");
            Files.delete(trial);
        } catch (IOException e) {
            throw mistake(commandLine, option, "cannot write to '%s': no such folder, or no permission"
                    .formatted(absolute.getParent()));
        }
        return absolute;
    }

    /** The target of symbolic links: the new file replaces the target, not the link. */
    private static Path behindLinks(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath()
                    : file.getParent().toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            return file;
        }
    }

    private static ParameterException mistake(CommandLine commandLine, String option, String text) {
        return new ParameterException(commandLine, option + ": " + text);
    }
}
