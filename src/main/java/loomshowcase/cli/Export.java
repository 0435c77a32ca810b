package loomshowcase.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomshowcase.compare.report.JsonReport;
import loomshowcase.compare.result.Results;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The results file, if one was asked for. What goes wrong with it costs the file, and not the comparison. */
final class Export {

    private final Path file;
    private String failure;

    private Export(Path file) {
        this.file = file;
    }

    /**
     * The export to a file, which is tried before anything is measured.
     *
     * @param file {@code null} for none
     * @throws ParameterException if nothing can be written there
     */
    static Export to(CommandLine commandLine, Path file) {
        return new Export(file == null ? null : writable(commandLine, file));
    }

    /**
     * The file that is meant by {@code --export}, which is tried.
     *
     * @throws ParameterException if nothing can be written there
     */
    static Path writable(CommandLine commandLine, Path file) {
        if (!file.toString().endsWith(".json")) {
            throw new ParameterException(commandLine, "--export: '%s' must end in .json".formatted(file));
        }
        Path absolute = behindLinks(file.toAbsolutePath());
        if (Files.isDirectory(absolute)) {
            throw new ParameterException(commandLine, "--export: '%s' is a folder; name a file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw new ParameterException(commandLine, "--export: '%s' is no regular file".formatted(file));
        }
        try {
            Path trial = Files.createTempFile(absolute.getParent(), ".loom-showcase", ".trial");
            Files.delete(trial);
        } catch (IOException e) {
            throw new ParameterException(commandLine, "--export: nothing can be written to '%s': there is no such "
                    .formatted(absolute.getParent()) + "folder, or no permission for it");
        }
        return absolute;
    }

    /** Where a link leads to: what is written takes the place of the file, and not of the link. */
    private static Path behindLinks(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    /** Writes what there is up to now; one at a time, for an interrupt may come while a row is being written. */
    synchronized void write(Results results) {
        if (file == null) {
            return;
        }
        try {
            JsonReport.write(results, file);
            failure = null;
        } catch (IOException e) {
            failure = "the results could not be written to %s: %s".formatted(file, Causes.of(e));
        }
    }

    /** Why the last results are not in the file; {@code null} if they are. */
    synchronized String failure() {
        return failure;
    }
}
