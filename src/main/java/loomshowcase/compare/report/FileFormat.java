package loomshowcase.compare.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomshowcase.compare.result.Results;
import loomshowcase.files.WholeFile;

/** The file formats for results, chosen by the suffix of the file name. */
public enum FileFormat {
    /** Everything, for programs; its shape is {@code docs/results.schema.json}. */
    JSON(".json", (results, view) -> JsonReport.text(results)),
    /** A line per run, for spreadsheets. */
    CSV(".csv", (results, view) -> new CsvReport(results).text()),
    /** What the terminal shows, for people. */
    MARKDOWN(".md", (results, view) -> new MarkdownReport(results, view).text()),
    /** A page for a browser, with every run in a picture. */
    HTML(".html", (results, view) -> new HtmlReport(List.of(new HtmlReport.Part("", results)), view).text());

    private final String suffix;
    private final Report report;

    private interface Report {
        String text(Results results, View view) throws IOException;
    }

    FileFormat(String suffix, Report report) {
        this.suffix = suffix;
        this.report = report;
    }

    String text(Results results, View view) throws IOException {
        return report.text(results, view);
    }

    public String suffix() {
        return suffix;
    }

    /** The format that a file's name asks for; empty if its suffix is not one of these. */
    public static Optional<FileFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.suffix)).findFirst();
    }

    /**
     * Writes a file. A reader never sees half of it, because it is written elsewhere and then moved.
     *
     * @throws IOException if it could not be written; an existing file is unchanged then
     */
    public void write(Results results, View view, Path file) throws IOException {
        WholeFile.write(file, text(results, view).getBytes(StandardCharsets.UTF_8));
    }
}
