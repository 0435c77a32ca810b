package loomshowcase.cli.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that a comparison writes its results to. What goes wrong with one costs that file, and nothing else. */
final class Exports {

    private final List<Export> exports;

    private Exports(List<Export> exports) {
        this.exports = exports;
    }

    /**
     * The exports to some files, each of which is tried before anything is measured.
     *
     * @param files {@code null} for none
     * @throws ParameterException if nothing can be written to one of them, or two are the same
     */
    static Exports to(CommandLine commandLine, List<Path> files, View view) {
        var exports = new LinkedHashMap<Path, Export>();
        for (Path file : files == null ? List.<Path>of() : files) {
            var export = Export.to(commandLine, file, view);
            if (exports.put(export.file(), export) != null) {
                throw new ParameterException(commandLine,
                        "--export: '%s' is named twice; name another file, or another suffix".formatted(file));
            }
        }
        return new Exports(List.copyOf(exports.values()));
    }

    /**
     * Writes what there is up to now.
     *
     * @return a line for each file that could not be written for the first time
     */
    List<String> write(Results results) {
        return exports.stream().flatMap(export -> export.write(results).stream()).toList();
    }

    /** A line for each file that does not have the last results. */
    List<String> failures() {
        return exports.stream().flatMap(export -> export.failure().stream()).toList();
    }
}
