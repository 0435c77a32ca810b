package loomshowcase.diagnose.pins;

import java.lang.reflect.Modifier;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import loomshowcase.diagnose.dump.model.Frame;

/**
 * A frame of a stack, as an event or a thread dump has it.
 *
 * @param type           the name of the class
 * @param line           0 if it is not told
 * @param isSynchronized false where that is not told, as in a thread dump
 * @param loadsClass     whether it is the method that the JVM calls to load a class
 */
record StackFrame(String type, String method, int line, boolean isNative, boolean isSynchronized, boolean loadsClass) {

    static StackFrame of(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return new StackFrame(method.getType().getName(), method.getName(), Math.max(0, frame.getLineNumber()),
                Modifier.isNative(method.getModifiers()), Modifier.isSynchronized(method.getModifiers()),
                method.getName().equals("loadClass")
                        && method.getDescriptor().equals("(Ljava/lang/String;)Ljava/lang/Class;"));
    }

    /** A frame of a thread dump. */
    static StackFrame of(Frame frame) {
        return new StackFrame(frame.type(), frame.method(), frame.line(), frame.isNative(), false,
                frame.method().equals("loadClass"));
    }

    String name() {
        return type + "." + method;
    }

    /** {@code shop.Orders.save:41}. */
    String text() {
        return line > 0 ? name() + ":" + line : name();
    }
}
