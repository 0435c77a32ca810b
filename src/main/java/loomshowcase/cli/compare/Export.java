package loomshowcase.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loomshowcase.cli.shared.IoReason;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.compare.report.FileFormat;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One file that a comparison writes its results to. */
final class Export {

    private final Path file;
    private final FileFormat format;
    private final View view;
    private boolean warned;
    private String failure;

    private Export(Path file, FileFormat format, View view) {
        this.file = file;
        this.format = format;
        this.view = view;
    }

    /**
     * The export to a file, which is tried before anything is measured.
     *
     * @throws ParameterException if nothing can be written there
     */
    static Export to(CommandLine commandLine, Path file, View view) {
        List<String> suffixes = Arrays.stream(FileFormat.values()).map(FileFormat::suffix).toList();
        return new Export(WritableFile.of(commandLine, "--export", file, suffixes),
                FileFormat.of(file).orElseThrow(), view);
    }

    Path file() {
        return file;
    }

    /**
     * Writes what there is up to now; one at a time, for an interrupt may come while a row is being written.
     *
     * @return why it could not be written, the first time that it could not
     */
    synchronized Optional<String> write(Results results) {
        try {
            format.write(results, view, file);
            failure = null;
            return Optional.empty();
        } catch (IOException e) {
            failure = "the results could not be written to %s: %s".formatted(file, IoReason.of(e));
            boolean first = !warned;
            warned = true;
            return Optional.of(failure).filter(text -> first);
        }
    }

    /** Why the last results are not in the file; empty if they are. */
    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
