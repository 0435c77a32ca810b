package loomshowcase.diagnose.pins;

import java.lang.reflect.Modifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;

/**
 * A frame of a stack, as an event or a thread dump has it.
 *
 * @param type           the name of the class
 * @param line           0 if it is not told
 * @param isSynchronized false where that is not told, as in a thread dump
 * @param loadsClass     whether it is the method that the JVM calls to load a class
 */
record StackFrame(String type, String method, int line, boolean isNative, boolean isSynchronized, boolean loadsClass) {

    private static final Pattern PRINTED = Pattern.compile("\\tat (?:[^/()\\s]*//)?([^()]+)\\.([^.()]+)\\(([^()]*)\\)");
    private static final Pattern LINE = Pattern.compile(":(\\d{1,9})$");

    static StackFrame of(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return new StackFrame(method.getType().getName(), method.getName(), Math.max(0, frame.getLineNumber()),
                Modifier.isNative(method.getModifiers()), Modifier.isSynchronized(method.getModifiers()),
                method.getName().equals("loadClass")
                        && method.getDescriptor().equals("(Ljava/lang/String;)Ljava/lang/Class;"));
    }

    /** A line of a thread dump; {@code null} if it is no frame. */
    static StackFrame of(String printed) {
        Matcher frame = PRINTED.matcher(printed);
        if (!frame.lookingAt()) {
            return null;
        }
        Matcher line = LINE.matcher(frame.group(3));
        return new StackFrame(frame.group(1), frame.group(2), line.find() ? Integer.parseInt(line.group(1)) : 0,
                frame.group(3).endsWith("Native Method"), false, frame.group(2).equals("loadClass"));
    }

    String name() {
        return type + "." + method;
    }

    /** {@code shop.Orders.save:41}. */
    String text() {
        return line > 0 ? name() + ":" + line : name();
    }
}
