package loomshowcase.cli.pins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import loomshowcase.cli.shared.Causes;
import loomshowcase.cli.shared.Converters;
import loomshowcase.cli.shared.ReadableFile;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.diagnose.pins.PinReader;
import loomshowcase.diagnose.pins.PinReport;
import loomshowcase.diagnose.pins.PinText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pins}: where the virtual threads of a recorded program were pinned. */
@Command(
        name = "pins",
        description = {
            "Reads a flight recording of your program, of JDK 21 or newer: where its virtual threads were pinned, for "
                    + "how long, by whose code, what to do, and what the recording cannot show.",
            "",
            "To record, start the program's java with this (by default JFR leaves out pins shorter than 20 ms):",
            "  " + PinText.HOW_TO_RECORD
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class PinsCommand implements Callable<Integer> {

    private static final String A_RECORDING = "the recording, a .jfr file";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.jfr", description = "The recording.")
    private Path file;

    @Option(names = "--top", paramLabel = "N", converter = Converters.OfCount.class, defaultValue = "20",
            description = "How many places are shown, those with the longest time first. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Writes all places to this .json file; docs/pins.schema.json describes it.")
    private Path export;

    @Override
    public Integer call() {
        check();
        Path exported = export == null ? null
                : WritableFile.of(spec.commandLine(), "--export", export, List.of(".json"));
        PinReport report = read();
        new PinText(report, Terminal.columns(), top).lines()
                .forEach(line -> System.out.println(Terminal.shownOn(System.out, line)));
        System.out.flush();
        boolean written = exported == null || write(report, exported);
        return report.damage() == null && written ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PinReport read() {
        try {
            return PinReader.read(file);
        } catch (IOException e) {
            throw new UserError(Causes.of(e));
        }
    }

    private boolean write(PinReport report, Path exported) {
        try {
            PinsFile.write(report, exported);
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase pins: the pins could not be written to %s: %s"
                    .formatted(exported, Causes.of(e)));
            return false;
        }
    }

    private void check() {
        ReadableFile.check(spec.commandLine(), file, A_RECORDING);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), file + " is no regular file; name " + A_RECORDING);
        }
    }
}
