package loomshowcase.cli.compare;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tool's own help, printed by picocli as it comes: no entry before it and no settings of ours. */
@Command(name = "loom-showcase", description = "See, run and measure Java's thread models.",
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        footer = {
            "", "Exit codes:", "    0  all that was tried was done",
            "    1  something was tried and failed; the rest is shown", "    2  wrong arguments",
            "   69  no JDK that can be used",
            "  130  interrupted; what was finished is shown, and exported as partial", "",
            "Try: loom-showcase compare"
        },
        subcommands = {CompareCommand.class, AutoComplete.GenerateCompletion.class})
final class BarePicocli {

    private BarePicocli() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BarePicocli()).execute(arguments));
    }
}
