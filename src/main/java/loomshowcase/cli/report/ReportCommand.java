package loomshowcase.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomshowcase.cli.shared.GateOptions;
import loomshowcase.cli.shared.ReadableFile;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.compare.report.DiffReport;
import loomshowcase.compare.report.HtmlReport;
import loomshowcase.compare.report.ResultsReader;
import loomshowcase.compare.report.UnreadableResults;
import loomshowcase.compare.report.VariantGate;
import loomshowcase.compare.report.View;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.files.WholeFile;
import loomshowcase.text.Counts;
import loomshowcase.text.Reasons;
import loomshowcase.text.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: shows results that were measured earlier. */
@Command(
        name = "report",
        description = {
            "Turns results that compare --export FILE.json has written into one page for a browser: every run in a "
                    + "picture, the tables and sentences of the terminal, and how they were measured. The page is a "
                    + "single file that needs no script and no network.",
            "",
            "With --diff, it compares two files row by row and shows the result on the terminal; with -o, it also makes "
                    + "a page of it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class ReportCommand implements Callable<Integer> {

    private static final String SUFFIX = ".html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.json", arity = "1..*", description = "A file that compare --export has written.")
    private List<Path> files;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "The .html file to write. Default without --diff: the first file's name with .html, in the "
                    + "current folder.")
    private Path output;

    @Option(names = "--diff", description = "Compares the second of two files with the first.")
    private boolean diff;

    @Mixin
    private GateOptions gate = new GateOptions();

    private Optional<Gate> asked = Optional.empty();

    @Override
    public Integer call() {
        asked = gate.gate(spec.commandLine());
        if (diff && files.size() != 2) {
            throw mistake("--diff takes two files, the one before and the one after");
        }
        files.forEach(file -> ReadableFile.check(
                spec.commandLine(), file, "the .json file that compare --export has written"));
        Path page = page();
        List<HtmlReport.Part> parts = files.stream().map(ReportCommand::read).toList();
        if (diff) {
            return diff(parts.getFirst(), parts.getLast(), page);
        }
        if (asked.isPresent() && (parts.size() > 1 || !VariantGate.applies(parts.getFirst().results()))) {
            throw mistake("--fail-if-slower and --fail-if-more-memory go with --diff, or with one file whose rows have "
                    + "variants");
        }
        int written = write(new HtmlReport(parts, View.USUAL), page);
        return asked.map(each -> judged(VariantGate.of(each, parts.getFirst().results()))).orElse(written);
    }

    /** The results in a file, under the name that the user typed. */
    private static HtmlReport.Part read(Path file) {
        try {
            return new HtmlReport.Part(file.toString(), ResultsReader.read(file));
        } catch (UnreadableResults e) {
            throw new UserError(file + " " + e.getMessage());
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, Reasons.of(e)));
        } catch (OutOfMemoryError e) {
            throw new UserError(
                    "%s is too large for the %s MB of heap that this JVM has; give it more, such as java -Xmx8g"
                            .formatted(file, Counts.text(Runtime.getRuntime().maxMemory() >> 20)));
        }
    }

    private ParameterException mistake(String text) {
        return new ParameterException(spec.commandLine(), text);
    }

    /** The file for the page; {@code null} if no page was asked for. */
    private Path page() {
        if (output == null && diff) {
            return null;
        }
        Path named = output == null ? Path.of(nameOfPage()) : output;
        Path page = WritableFile.of(spec.commandLine(), "--output", named, List.of(SUFFIX));
        if (files.stream().anyMatch(file -> isSame(file, page))) {
            throw mistake("--output: '%s' is one of the results files; name another".formatted(named));
        }
        return page;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** In the current folder, wherever the results are. */
    private String nameOfPage() {
        String name = files.getFirst().getFileName().toString();
        return (name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name) + SUFFIX;
    }

    private int diff(HtmlReport.Part before, HtmlReport.Part after, Path page) {
        DiffReport difference;
        try {
            difference = new DiffReport(before, after);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
        difference.lines(Terminal.columns(), line -> Terminal.shownOn(System.out, line)).forEach(System.out::println);
        int written = page == null ? ExitCode.OK : write(difference.page(), page);
        return asked.map(each -> judged(difference.judgedBy(each))).orElse(written);
    }

    /** A build that asks must not pass where nobody can tell. */
    private static int judged(GateSummary found) {
        found.sentences().forEach(sentence -> Wrap.lines(Terminal.shownOn(System.out, sentence), Terminal.columns())
                .forEach(System.out::println));
        return GateOptions.exitCode(found);
    }

    private int write(HtmlReport report, Path page) {
        try {
            WholeFile.write(page, report.text().getBytes(StandardCharsets.UTF_8));
            System.out.println(Terminal.shownOn(System.out, page.toString()));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UserError("the page could not be written to %s: %s".formatted(page, Reasons.of(e)));
        }
    }
}
