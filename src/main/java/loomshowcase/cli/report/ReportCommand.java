package loomshowcase.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import loomshowcase.cli.shared.Causes;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.compare.report.DiffReport;
import loomshowcase.compare.report.HtmlReport;
import loomshowcase.compare.report.View;
import loomshowcase.compare.report.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: shows what was measured before. */
@Command(
        name = "report",
        description = {
            "Makes one page for a browser of results that compare --export FILE.json has written: every run in a "
                    + "picture, the tables and sentences of the terminal, and where they come from. The page needs "
                    + "nothing beside it, no script and no network.",
            "",
            "With --diff, holds the second of two files against the first, row by row, on the terminal; -o makes a "
                    + "page of that."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class ReportCommand implements Callable<Integer> {

    private static final int SLOWER = 3;
    private static final String SUFFIX = ".html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.json", arity = "1..*", description = "What compare --export has written.")
    private List<Path> files;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "The .html file to write. Default without --diff: the first file's name with .html, here.")
    private Path output;

    @Option(names = "--diff", description = "Holds the second of two files against the first.")
    private boolean diff;

    @Option(names = "--fail-if-slower",
            description = "With --diff: exit code 3 if a row of the second file took longer than in the first in every "
                    + "JVM, by more than JVMs of one row differ by.")
    private boolean failIfSlower;

    @Override
    public Integer call() {
        if (diff ? files.size() != 2 : failIfSlower) {
            throw new ParameterException(spec.commandLine(), diff
                    ? "--diff takes two files, the one before and the one after" : "--fail-if-slower goes with --diff");
        }
        Path page = output == null && diff ? null : WritableFile.of(spec.commandLine(), "--output",
                output == null ? Path.of(nameOfPage()) : output, List.of(SUFFIX));
        List<HtmlReport.Part> parts = new ResultsFiles(spec.commandLine(), files).read();
        return diff ? diff(new DiffReport(parts.getFirst(), parts.getLast()), page)
                : write(new HtmlReport(parts, View.USUAL), page);
    }

    /** In this folder, wherever the results are. */
    private String nameOfPage() {
        String name = files.getFirst().getFileName().toString();
        return (name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name) + SUFFIX;
    }

    private int diff(DiffReport difference, Path page) {
        if (difference.isEmpty()) {
            throw new UserError("%s and %s have no row in common: nothing can be held against anything".formatted(
                    files.getFirst(), files.getLast()));
        }
        difference.lines(Terminal.columns(), line -> Terminal.shownOn(System.out, line)).forEach(System.out::println);
        int written = page == null ? ExitCode.OK : write(difference.page(), page);
        return failIfSlower && !difference.slower().isEmpty() ? SLOWER : written;
    }

    private int write(HtmlReport report, Path page) {
        try {
            WholeFile.write(page, report.text().getBytes(StandardCharsets.UTF_8));
            System.out.println(Terminal.shownOn(System.out, page.toString()));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UserError("the page could not be written to %s: %s".formatted(page, Causes.of(e)));
        }
    }
}
