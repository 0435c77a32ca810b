package loomshowcase.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.cli.shared.Causes;
import loomshowcase.cli.shared.ReadableFile;
import loomshowcase.cli.shared.UserError;
import loomshowcase.compare.report.HtmlReport;
import loomshowcase.compare.report.ResultsReader;
import loomshowcase.compare.report.UnreadableResults;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The results files that the user names. */
record ResultsFiles(CommandLine commandLine, List<Path> files) {

    /**
     * Reads the files; each part has the name that the user typed.
     *
     * @throws UserError if a file cannot be read or does not hold results
     */
    List<HtmlReport.Part> read() {
        var parts = new ArrayList<HtmlReport.Part>();
        for (Path file : files) {
            try {
                parts.add(new HtmlReport.Part(file.toString(), ResultsReader.read(file)));
            } catch (UnreadableResults e) {
                throw new UserError(file + " " + e.getMessage());
            } catch (IOException e) {
                throw new UserError("%s cannot be read: %s".formatted(file, Causes.of(e)));
            }
        }
        return parts;
    }

    /** @throws ParameterException if one is not a readable file */
    void check() {
        files.forEach(file -> ReadableFile.check(
                commandLine, file, "the .json file that compare --export has written"));
    }
}
