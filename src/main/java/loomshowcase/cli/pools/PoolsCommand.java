package loomshowcase.cli.pools;

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
import loomshowcase.diagnose.pools.PoolReader;
import loomshowcase.diagnose.pools.PoolReport;
import loomshowcase.diagnose.pools.PoolText;
import loomshowcase.text.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pools}: says which pools of a recorded program would gain from virtual threads. */
@Command(
        name = "pools",
        description = {
            "Reads a flight recording of your program, made by JDK 17 or newer, and says for each thread pool whether "
                    + "virtual threads would help: how many threads were busy at once, for how long all of them were, and "
                    + "what they waited for.",
            "",
            "If you give it the id of a process, it first records that process for some seconds through jcmd, and "
                    + "removes the recording afterwards.",
            "",
            "To record, start your program with this option of java (by default JFR leaves out short waits):",
            "  " + PoolText.HOW_TO_RECORD
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  jcmd PID JFR.start duration=1m filename=recording.jfr",
            "  loom-showcase pools recording.jfr",
            "  loom-showcase pools recording.jfr.gz --top 50 --export pools.json",
            "  loom-showcase pools PID --record-for 30s"
        })
public final class PoolsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.jfr|PID",
            description = "A flight recording, or the id of a process to record.")
    private String recording;

    @Option(names = "--record-for", paramLabel = "TIME", converter = Converters.OfSomeTime.class, defaultValue = "10s",
            description = "For a process: how long to record it. Default: ${DEFAULT-VALUE}.")
    private Duration time;

    @Option(names = "--top", paramLabel = "N", converter = Converters.OfCount.class, defaultValue = "20",
            description = "Shows at most N pools, those that would gain first. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Also writes all pools to a .json file, described by docs/pools.schema.json.")
    private Path export;

    @Override
    public Integer call() {
        Path exported = export == null ? null
                : WritableFile.of(spec.commandLine(), "--export", export, List.of(".json"));
        PoolReport report = read();
        new PoolText(report, Terminal.columns(), top).lines()
                .forEach(line -> System.out.println(Terminal.shownOn(System.out, line)));
        System.out.flush();
        boolean written = exported == null || write(report, exported);
        return report.damage() == null && written ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PoolReport read() {
        try (var source = RecordingOrProcess.of(spec.commandLine(), recording, time, PoolText.SETTINGS)) {
            return PoolReader.read(source.file(), source.name());
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        }
    }

    private boolean write(PoolReport report, Path exported) {
        try {
            PoolsFile.write(report, exported);
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase pools: the export could not be written to %s: %s"
                    .formatted(exported, Reasons.of(e)));
            return false;
        }
    }
}
