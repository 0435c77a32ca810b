package loomshowcase.cli.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomshowcase.files.WholeFile;
import loomshowcase.text.Listed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks a file that a user names for results, before anything is measured. */
public final class WritableFile {

    private WritableFile() {}

    /**
     * The file that an option names, after a check that it can be written; what a link leads to, if it is one. Removes what
     * a killed run left in its folder.
     *
     * @param suffixes its name must end in one of them
     * @throws ParameterException if it cannot be written
     */
    public static Path of(CommandLine commandLine, String option, Path file, List<String> suffixes) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String wrong = suffixes.stream().anyMatch(name::endsWith) ? WholeFile.whyNot(file)
                : "must end in " + Listed.or(suffixes);
        if (wrong != null) {
            throw new ParameterException(commandLine, "%s: '%s' %s".formatted(option, file, wrong));
        }
        try {
            Path behind = WholeFile.behindLinks(file);
            Path target = behind.getParent().toRealPath().resolve(behind.getFileName());
            LeftoversOfKilledRuns.removeFrom(target.getParent());
            return target;
        } catch (IOException e) {
            throw new IllegalStateException(e); // It was followed a moment ago.
        }
    }
}
