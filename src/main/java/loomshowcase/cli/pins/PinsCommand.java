package loomshowcase.cli.pins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import loomshowcase.cli.shared.Converters;
import loomshowcase.cli.shared.RecordingOrProcess;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.diagnose.pins.PinReader;
import loomshowcase.diagnose.pins.PinReport;
import loomshowcase.diagnose.pins.PinText;
import loomshowcase.text.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pins}: shows where the virtual threads of a recorded program were pinned. */
@Command(
        name = "pins",
        description = {
            "Reads a flight recording of your program, made by JDK 21 or newer, and shows where its virtual threads were "
                    + "pinned, for how long, by whose code, and what to do about it.",
            "",
            "If you give it the id of a process, it first records that process for some seconds through jcmd, and "
                    + "removes the recording afterwards.",
            "",
            "To record, start your program with this option of java (by default JFR leaves out pins below 20 ms):",
            "  " + PinText.HOW_TO_RECORD
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  jcmd PID JFR.start duration=1m filename=recording.jfr",
            "  loom-showcase pins recording.jfr",
            "  loom-showcase pins recording.jfr.gz --top 50 --export pins.json",
            "  loom-showcase pins PID --record-for 30s"
        })
public final class PinsCommand implements Callable<Integer> {

    /** Pins of any length, and the waits at monitors that pin up to JDK 23. */
    private static final List<String> SETTINGS = List.of("jdk.VirtualThreadPinned#threshold=0ms",
            "jdk.JavaMonitorEnter#threshold=1ms", "jdk.JavaMonitorWait#threshold=1ms");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.jfr|PID",
            description = "A flight recording, or the id of a process to record.")
    private String recording;

    @Option(names = "--record-for", paramLabel = "TIME", converter = Converters.OfSomeTime.class, defaultValue = "10s",
            description = "For a process: how long to record it. Default: ${DEFAULT-VALUE}.")
    private Duration time;

    @Option(names = "--top", paramLabel = "N", converter = Converters.OfCount.class, defaultValue = "20",
            description = "Shows at most N places, those with the longest total time first. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Also writes all places to a .json file, described by docs/pins.schema.json.")
    private Path export;

    @Override
    public Integer call() {
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
        try (var source = RecordingOrProcess.of(spec.commandLine(), recording, time, SETTINGS)) {
            return PinReader.read(source.file(), source.name());
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        }
    }

    private boolean write(PinReport report, Path exported) {
        try {
            PinsFile.write(report, exported);
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase pins: the export could not be written to %s: %s"
                    .formatted(exported, Reasons.of(e)));
            return false;
        }
    }
}
