package loomshowcase.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import loomshowcase.cli.shared.UserError;
import loomshowcase.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the arguments, and what to do: one line, and never a stack trace. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** What a full disk says: no fault of the tool's, and the user can do something about it. */
    private static final Pattern NO_ROOM =
            Pattern.compile("No space left on device|[Qq]uota exceeded|not enough space");

    /** The line for a wrong argument. */
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine commandLine = mistake.getCommandLine();
        commandLine.getErr().println("%s: %s (%s --help)".formatted(
                commandLine.getCommandSpec().qualifiedName(), text(mistake),
                commandLine.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** The line for what went wrong later. */
    @Override
    public int handleExecutionException(Exception fault, CommandLine commandLine, ParseResult result) {
        if (fault instanceof UserError) {
            commandLine.getErr().println(commandLine.getCommandSpec().qualifiedName() + ": " + fault.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (fault instanceof IOException && NO_ROOM.matcher(String.valueOf(fault.getMessage())).find()) {
            commandLine.getErr().println(("%s: %s; make room, or name another temporary folder than %s with "
                    + "-Djava.io.tmpdir=FOLDER").formatted(commandLine.getCommandSpec().qualifiedName(),
                            fault.getMessage(), System.getProperty("java.io.tmpdir")));
            return ExitCode.SOFTWARE;
        }
        commandLine.getErr().println("%s: a fault of this tool's own; please report it: %s".formatted(
                commandLine.getCommandSpec().qualifiedName(), fault));
        if (Boolean.getBoolean("loomshowcase.trace")) {
            fault.printStackTrace(commandLine.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    private static String text(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().getFirst(), mistake.getCommandLine().getCommandSpec());
        }
        // A converter's own words are clearer than the frame that is put round them.
        return mistake.getCause() instanceof TypeConversionException cause && mistake.getArgSpec() != null
                ? name(mistake.getArgSpec()) + ": " + cause.getMessage()
                : mistake.getMessage().lines().findFirst().orElse("wrong arguments");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(String typed, CommandSpec spec) {
        if (typed.startsWith("-")) {
            String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return "'%s' is no option%s".formatted(name, Nearest.to(name, spec.options().stream()
                    .map(OptionSpec::longestName).toList()).map(near -> "; did you mean " + near + "?").orElse(""));
        }
        List<String> commands = List.copyOf(spec.subcommands().keySet());
        return commands.isEmpty() ? "'%s' is one argument too many".formatted(typed)
                : Nearest.unknown(typed, "command", commands);
    }
}
