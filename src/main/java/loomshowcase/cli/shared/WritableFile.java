package loomshowcase.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomshowcase.text.Listed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that the user names for results, tried before anything is measured. */
public final class WritableFile {

    private WritableFile() {}

    /**
     * The file that is meant by an option, which is tried.
     *
     * @param suffixes one of which its name must have
     * @throws ParameterException if nothing can be written there
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
            throw mistake(commandLine, option, "'%s' is no regular file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw mistake(commandLine, option, "'%s' may not be written to; name another file".formatted(file));
        }
        try {
            Path trial = Files.createTempFile(absolute.getParent(), ".loom-showcase", ".trial");
            Files.delete(trial);
        } catch (IOException e) {
            throw mistake(commandLine, option, "nothing can be written to '%s': there is no such folder, or no "
                    .formatted(absolute.getParent()) + "permission for it");
        }
        return absolute;
    }

    /** Where links lead to: what is written takes the place of the file, and not of the link. */
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
