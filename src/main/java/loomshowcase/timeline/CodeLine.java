package loomshowcase.timeline;

import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * A line of a program.
 *
 * @param className of the outermost class, with its package
 * @param line      in its file, counted from 1
 */
public record CodeLine(String className, int line) {

    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun)\\..*");

    /** The innermost line that is not the JDK's. Empty if there is none, or no stack was recorded. */
    static Optional<CodeLine> of(RecordedStackTrace stack) {
        return stack == null ? Optional.empty() : stack.getFrames().stream().filter(CodeLine::isOfProgram).findFirst()
                .map(frame -> new CodeLine(frame.getMethod().getType().getName().replaceFirst("\\$.*", ""),
                        frame.getLineNumber()));
    }

    private static boolean isOfProgram(RecordedFrame frame) {
        return frame.isJavaFrame() && frame.getLineNumber() > 0
                && !JDK.matcher(frame.getMethod().getType().getName()).matches();
    }
}
