package loomshowcase.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.cli.shared.ReadableFile;
import loomshowcase.cli.shared.UserError;
import loomshowcase.compare.report.HtmlReport;
import loomshowcase.compare.report.ResultsReader;
import loomshowcase.compare.report.UnreadableResults;
import loomshowcase.text.Reasons;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The results files that a user names. */
record ResultsFiles(CommandLine commandLine, List<Path> files) {

    /**
     * What is in them, each under the name that the user gave it.
     *
     * @throws UserError if one cannot be read, or holds no results
     */
    List<HtmlReport.Part> read() {
        var parts = new ArrayList<HtmlReport.Part>();
        for (Path file : files) {
            try {
                parts.add(new HtmlReport.Part(file.toString(), ResultsReader.read(file)));
            } catch (UnreadableResults e) {
                throw new UserError(file + " " + e.getMessage());
            } catch (IOException e) {
                throw new UserError("%s cannot be read: %s".formatted(file, Reasons.of(e)));
            }
        }
        return parts;
    }

    /** @throws ParameterException if one is no file, or may not be read */
    void check() {
        files.forEach(file -> ReadableFile.check(
                commandLine, file, "the .json file that compare --export has written"));
    }
}
