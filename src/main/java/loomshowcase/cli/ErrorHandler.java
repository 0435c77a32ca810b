package loomshowcase.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import loomshowcase.cli.shared.UserError;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.text.Nearest;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;
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

/** Says in one line what went wrong and what to do. Only an error of the tool itself gets a stack trace. */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Messages of a full disk, which is not an error of the tool. */
    private static final Pattern DISK_FULL =
            Pattern.compile("No space left on device|[Qq]uota exceeded|not enough space");

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine commandLine = mistake.getCommandLine();
        commandLine.getErr().println("%s: %s (%s --help)".formatted(
                commandLine.getCommandSpec().qualifiedName(), onOneLine(text(mistake)),
                commandLine.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult result) {
        String command = commandLine.getCommandSpec().qualifiedName();
        if (exception instanceof UserError) {
            commandLine.getErr().println(command + ": " + Shown.plain(exception.getMessage()));
        } else if (exception instanceof IOException
                && DISK_FULL.matcher(String.valueOf(exception.getMessage())).find()) {
            commandLine.getErr().println("%s: %s; %s".formatted(command, Shown.plain(exception.getMessage()),
                    placeFor((IOException) exception)));
        } else if (exception instanceof IOException failure) {
            commandLine.getErr().println("%s: %s".formatted(command, Shown.plain(Reasons.of(failure))));
        } else {
            commandLine.getErr().println(command + ": internal error; please report it with this stack trace:");
            exception.printStackTrace(commandLine.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    /** Where to make room: most that this tool writes is temporary, and the user has named the rest. */
    private static String placeFor(IOException diskFull) {
        return diskFull instanceof FileSystemException file && file.getFile() != null
                && !TemporaryFiles.isOne(Path.of(file.getFile()))
                        ? "free some space there, or name a place on another disk"
                        : "free some space, or use another temporary folder than %s: -Djava.io.tmpdir=FOLDER"
                                .formatted(TemporaryFiles.place());
    }

    private static String text(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().getFirst(), mistake.getCommandLine().getCommandSpec());
        }
        if (mistake.getArgSpec() instanceof OptionSpec flag && flag.typeInfo().isBoolean()) {
            return flag.longestName() + " takes no value";
        }
        // The message of a converter is clearer than picocli's, which only wraps it.
        return mistake.getCause() instanceof TypeConversionException cause && mistake.getArgSpec() != null
                ? name(mistake.getArgSpec()) + ": " + cause.getMessage()
                : isOfPicocli(mistake) ? mistake.getMessage().lines().findFirst().orElse("wrong arguments")
                : mistake.getMessage();
    }

    /** What follows the first line of its messages is advice that does not fit. A message of ours has one line. */
    private static boolean isOfPicocli(ParameterException mistake) {
        return mistake.getClass() != ParameterException.class;
    }

    /** What the user typed may hold line breaks, and signs that a terminal obeys. */
    private static String onOneLine(String text) {
        return Shown.plain(text).replaceAll("\\R|\t", " ");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(String typed, CommandSpec spec) {
        if (typed.startsWith("-")) {
            String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return "unknown option '%s'%s".formatted(name, Nearest.to(name, spec.options().stream()
                    .map(OptionSpec::longestName).toList()).map(near -> "; did you mean " + near + "?").orElse(""));
        }
        List<String> commands = List.copyOf(spec.subcommands().keySet());
        return commands.isEmpty() ? "unexpected argument '%s'".formatted(typed)
                : Nearest.unknown(typed, "command", commands);
    }
}
