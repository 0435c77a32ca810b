package loomshowcase.cli.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import loomshowcase.cli.shared.Converters;
import loomshowcase.cli.shared.ReadableFile;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.diagnose.dump.DumpReport;
import loomshowcase.diagnose.dump.DumpText;
import loomshowcase.diagnose.dump.read.DumpReader;
import loomshowcase.text.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dump}: says from thread dumps why a program hangs. */
@Command(
        name = "dump",
        description = {
            "Reads thread dumps of your program, and says what is wrong with it: a deadlock, carriers that are held, "
                    + "threads that starve, a connection pool that has run dry.",
            "",
            "It reads what jcmd writes with Thread.dump_to_file (JSON or text), Thread.print and "
                    + "Thread.vthread_scheduler, and what jstack writes; files may be compressed with gzip. Give it "
                    + "everything that you have of a process: two dumps some seconds apart show what does not move."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  jcmd PID Thread.dump_to_file -format=json d.json",
            "  loom-showcase dump d.json",
            "  loom-showcase dump PID",
            "  loom-showcase dump first.json second.json print.txt",
            "  kubectl exec POD -- jstack 1 | loom-showcase dump -"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class DumpCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final Pattern PID = Pattern.compile("[1-9]\\d{0,9}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|PID", arity = "1..*",
            description = "Thread dumps, where - is standard input. Or the id of a process on this machine: dump then takes "
                    + "two dumps of it through jcmd.")
    private List<Path> files;

    @Option(names = "--top", paramLabel = "N", converter = Converters.OfCount.class, defaultValue = "10",
            description = "Shows at most N rows of each table, the largest first. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--interval", paramLabel = "TIME", converter = Converters.OfDuration.class, defaultValue = "5s",
            description = "For a process: the time between the two dumps. Default: ${DEFAULT-VALUE}.")
    private Duration interval;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Also writes what was found to a .json file, described by docs/dump.schema.json.")
    private Path export;

    @Override
    public Integer call() {
        Path exported = export == null ? null
                : WritableFile.of(spec.commandLine(), "--export", export, List.of(".json"));
        List<DumpReport> reports = DumpReport.of(isProcess(files.getFirst()) ? live() : read());
        show(reports);
        boolean written = exported == null || write(reports, exported);
        return reports.stream().allMatch(DumpReport::isWhole) && written ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean write(List<DumpReport> reports, Path exported) {
        try {
            DumpFile.write(reports, exported);
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase dump: the export could not be written to %s: %s"
                    .formatted(exported, Reasons.of(e)));
            return false;
        }
    }

    private static boolean isProcess(Path argument) {
        return PID.matcher(argument.toString()).matches() && !Files.exists(argument);
    }

    private DumpReader live() {
        if (files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "name one process, or files");
        }
        return LiveDumps.of(Long.parseLong(files.getFirst().toString()), interval);
    }

    private DumpReader read() {
        if (spec.commandLine().getParseResult().hasMatchedOption("--interval")) {
            throw new ParameterException(spec.commandLine(),
                    "--interval is for a process, and these are files; leave it out");
        }
        if (files.stream().filter(DumpCommand::isStandardInput).count() > 1) {
            throw new ParameterException(spec.commandLine(), "- is there twice, but standard input is read once");
        }
        files.stream().filter(file -> !isStandardInput(file))
                .forEach(file -> ReadableFile.check(spec.commandLine(), file, "a thread dump"));
        var reader = new DumpReader();
        try {
            for (Path file : files) {
                if (isStandardInput(file)) {
                    reader.read("standard input", System.in);
                } else {
                    reader.read(file);
                }
            }
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        }
        if (reader.dumps().isEmpty()) {
            throw new UserError("only the state of the scheduler was given; give a thread dump too: "
                    + "jcmd PID Thread.dump_to_file -format=json FILE");
        }
        return reader;
    }

    private void show(List<DumpReport> reports) {
        for (DumpReport report : reports) {
            if (report != reports.getFirst()) {
                System.out.println();
            }
            new DumpText(report, Terminal.columns(), top).lines()
                    .forEach(line -> System.out.println(Terminal.shownOn(System.out, line)));
        }
        System.out.flush();
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals(STANDARD_INPUT);
    }
}
