package loomshowcase.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.compare.report.FileFormat;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Reasons;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that a comparison writes its results to. If one cannot be written, the others still are. */
final class Exports {

    private final List<Export> exports;

    private Exports(List<Export> exports) {
        this.exports = exports;
    }

    /**
     * The exports to some files. Each is tried before anything is measured.
     *
     * @param files {@code null} for none
     * @throws ParameterException if nothing can be written to one of them, or two are the same
     */
    static Exports to(CommandLine commandLine, List<Path> files, View view) {
        List<String> suffixes = Arrays.stream(FileFormat.values()).map(FileFormat::suffix).toList();
        var exports = new LinkedHashMap<Path, Export>();
        for (Path named : files == null ? List.<Path>of() : files) {
            Path file = WritableFile.of(commandLine, "--export", named, suffixes);
            if (exports.put(file, new Export(file, FileFormat.of(file).orElseThrow(), view)) != null) {
                throw new ParameterException(commandLine,
                        "--export: '%s' is named twice; name another file, or another suffix".formatted(named));
            }
        }
        return new Exports(List.copyOf(exports.values()));
    }

    /**
     * Writes the results so far.
     *
     * @return a line for each file that could not be written for the first time
     */
    List<String> write(Results results) {
        return exports.stream().map(export -> export.write(results)).filter(Objects::nonNull).toList();
    }

    /** A line for each file that does not have the last results. */
    List<String> failures() {
        return exports.stream().map(Export::failure).filter(Objects::nonNull).toList();
    }

    private static final class Export {

        private final Path file;
        private final FileFormat format;
        private final View view;
        private boolean failedBefore;
        private String failure;

        Export(Path file, FileFormat format, View view) {
            this.file = file;
            this.format = format;
            this.view = view;
        }

        /** One at a time: an interrupt may come while a row is being written. Returns the first failure. */
        synchronized String write(Results results) {
            try {
                format.write(results, view, file);
                failure = null;
                return null;
            } catch (IOException e) {
                failure = "the results could not be written to %s: %s".formatted(file, Reasons.of(e));
                boolean first = !failedBefore;
                failedBefore = true;
                return first ? failure : null;
            }
        }

        /** Why the last results are not in the file; {@code null} if they are. */
        synchronized String failure() {
            return failure;
        }
    }
}
