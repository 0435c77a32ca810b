package loomshowcase.text;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What an exception says, even if its class has no simple name or its own code throws. */
public final class Failing {

    private Failing() {}

    /** The name of its class without the package; an anonymous class has that of the class around it. */
    public static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown.getClass().isAnonymousClass() ? name.substring(name.lastIndexOf('.') + 1)
                : thrown.getClass().getSimpleName();
    }

    /** Its message; empty if it has none, or throws another exception when it is asked. */
    public static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    /** Its stack trace; without those of its causes if one of them throws another exception when it is asked. */
    public static String stack(Throwable thrown) {
        var text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException | StackOverflowError e) {
            text.append(name(thrown)).append('\n');
            for (StackTraceElement frame : thrown.getStackTrace()) {
                text.append("\tat ").append(frame.toString()).append('\n');
            }
        }
        return text.toString();
    }
}
