package loomshowcase.cli.shared;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import loomshowcase.text.Reasons;
import picocli.CommandLine.ExitCode;

/** Whether what a command wrote arrived. */
public final class StandardOutput {

    /** 128 + SIGPIPE: what a shell says of a program that wrote to {@code head} after that had ended. */
    private static final int NO_READER = 141;

    private StandardOutput() {}

    /**
     * The exit code of a command that has written everything. A reader that wants no more, such as {@code head}, is no
     * mistake, so nothing is said of it. Any other reason is told on standard error.
     *
     * @param code of the command
     */
    public static int checked(int code) {
        return checked(code, System.out, new FileOutputStream(FileDescriptor.out), System.err);
    }

    /** @param raw what is under {@code out}: it has the reason that a {@code PrintStream} keeps to itself */
    static int checked(int code, PrintStream out, OutputStream raw, PrintStream err) {
        if (!out.checkError()) {
            return code;
        }
        String reason = "it may have been closed, or the disk was full for a while";
        try {
            raw.write('\n'); // The output lacks something already.
        } catch (IOException e) {
            if (isClosedPipe(e)) {
                return code == ExitCode.OK ? NO_READER : code;
            }
            reason = Reasons.of(e);
        }
        err.println("loom-showcase: could not write the output: " + reason);
        return code == ExitCode.OK ? ExitCode.SOFTWARE : code;
    }

    /** In the words of Linux and macOS, and of Windows. */
    private static boolean isClosedPipe(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("broken pipe") || words.contains("pipe is being closed")
                || words.contains("pipe has been ended");
    }
}
