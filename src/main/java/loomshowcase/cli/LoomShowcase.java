package loomshowcase.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import java.util.function.Consumer;
import loomshowcase.cli.compare.CompareCommand;
import loomshowcase.cli.compare.WorkloadOptions;
import loomshowcase.cli.dump.DumpCommand;
import loomshowcase.cli.lab.LabCommand;
import loomshowcase.cli.pins.PinsCommand;
import loomshowcase.cli.pools.PoolsCommand;
import loomshowcase.cli.report.ReportCommand;
import loomshowcase.cli.run.RunCommand;
import loomshowcase.cli.shared.StandardOutput;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.show.ShowCommand;
import loomshowcase.jvm.OutOfThreads;
import loomshowcase.launch.MissingModule;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tool without a command: its help, its version, and the list of its commands. */
@Command(
        name = "loom-showcase",
        description = {
            "See, run and measure Java's thread models.",
            "",
            "For a program that hangs: dump. For one that is slow: pins. To see which of its pools should move to "
                    + "virtual threads: pools."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "    0  everything was done",
            "    1  something failed, no row was run, or --fail-if-slower or",
            "       --fail-if-more-memory cannot be decided; everything else is shown",
            "    2  wrong arguments",
            "    3  --fail-if-slower or --fail-if-more-memory tripped",
            "   69  no usable JDK",
            "  130  interrupted; what was finished is shown, and exported as partial",
            "",
            "Try: loom-showcase compare"
        },
        subcommands = {
            CompareCommand.class, RunCommand.class, ShowCommand.class, LabCommand.class, PoolsCommand.class,
            DumpCommand.class,
            PinsCommand.class, ReportCommand.class, AutoComplete.GenerateCompletion.class
        })
public final class LoomShowcase implements Runnable, Consumer<String[]> {

    @Spec
    private CommandSpec spec;

    /** {@code Main} makes it by its name. */
    public LoomShowcase() {}

    /** Runs the tool and ends this JVM with its exit code. */
    @Override
    public void accept(String[] arguments) {
        // One tool, one language, and the same figures everywhere.
        Locale.setDefault(Locale.ROOT);
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        try {
            return StandardOutput.checked(commandLine().execute(arguments));
        } catch (NoClassDefFoundError e) {
            System.err.println("loom-showcase: " + MissingModule.sentence(e).orElseThrow(() -> e));
            return ExitCode.SOFTWARE;
        } catch (OutOfMemoryError e) {
            System.err.println("loom-showcase: " + (OutOfThreads.isCauseOf(e)
                    ? OutOfThreads.SENTENCE
                    : "this JVM has too little memory; give it more, such as -Xmx256m"));
            return ExitCode.SOFTWARE;
        }
    }

    static CommandLine commandLine() {
        // No lambda here: linking the first one takes as long as a good part of the help itself.
        var errorHandler = new ErrorHandler();
        var commandLine = new CommandLine(new LoomShowcase())
                .setOverwrittenOptionsAllowed(true)
                .setParameterExceptionHandler(errorHandler)
                .setExecutionExceptionHandler(errorHandler)
                .setUsageHelpWidth(Math.clamp(Terminal.columns(), 80, 100))
                .setUsageHelpLongOptionsMaxWidth(32);
        commandLine.getSubcommands().get("generate-completion").getCommandSpec().usageMessage()
                .description("Prints a completion script for bash and zsh.");
        var version = new VersionText();
        commandLine.getSubcommands().values().forEach(
                subcommand -> subcommand.getCommandSpec().versionProvider(version));
        commandLine.getCommandSpec().preprocessor(new WorkloadsIfNeeded());
        return commandLine.setOut(new PrintWriter(System.out, true)).setErr(new PrintWriter(System.err, true));
    }

    /** Declares the workloads and their options to picocli. It takes a fifth of the time of the help, which needs none. */
    private static final class WorkloadsIfNeeded implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec root, ArgSpec none, Map<String, Object> info) {
            if (arguments.contains("compare") || arguments.contains("generate-completion")) {
                WorkloadOptions.addTo(root.subcommands().get("compare").getCommandSpec());
            }
            return false;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given; try: compare");
    }
}
