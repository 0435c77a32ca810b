package loomshowcase.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomshowcase.compare.report.FileFormat;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Listed;
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
        return new Export(writable(commandLine, file, suffixes), FileFormat.of(file).orElseThrow(), view);
    }

    /**
     * The file that is meant by {@code --export}, which is tried.
     *
     * @param suffixes one of which its name must have
     * @throws ParameterException if nothing can be written there
     */
    static Path writable(CommandLine commandLine, Path file, List<String> suffixes) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (suffixes.stream().noneMatch(name::endsWith)) {
            throw mistake(commandLine, "'%s' must end in %s".formatted(file, Listed.or(suffixes)));
        }
        Path absolute = behindLinks(file.toAbsolutePath().normalize());
        if (Files.isDirectory(absolute)) {
            throw mistake(commandLine, "'%s' is a folder; name a file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw mistake(commandLine, "'%s' is no regular file".formatted(file));
        }
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw mistake(commandLine, "'%s' may not be written to; name another file".formatted(file));
        }
        try {
            Path trial = Files.createTempFile(absolute.getParent(), ".loom-showcase", ".trial");
            Files.delete(trial);
        } catch (IOException e) {
            throw mistake(commandLine, "nothing can be written to '%s': there is no such folder, or no permission for "
                    .formatted(absolute.getParent()) + "it");
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

    private static ParameterException mistake(CommandLine commandLine, String text) {
        return new ParameterException(commandLine, "--export: " + text);
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
            failure = "the results could not be written to %s: %s".formatted(file, Causes.of(e));
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
