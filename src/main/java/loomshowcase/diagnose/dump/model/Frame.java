package loomshowcase.diagnose.dump.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.FrameNames;

/**
 * A frame of a stack.
 *
 * @param type     the full name of its class, without module and class loader
 * @param line     in the source; 0 if it is not told
 * @param isNative whether the method is native
 */
public record Frame(String type, String method, int line, boolean isNative) {

    /** {@code java.base/java.lang.Thread.sleep(Thread.java:509)}, or with the module in the parentheses. */
    private static final Pattern WRITTEN = Pattern.compile("(.+)\\.([^.(]+)\\((.*)\\)");
    private static final Pattern LINE = Pattern.compile(":(\\d{1,9})$");

    /** Reads a frame as a dump writes it. What cannot be read becomes the type of a frame without a method. */
    public static Frame of(String written) {
        Matcher frame = WRITTEN.matcher(written);
        if (!frame.matches()) {
            return new Frame(written, "", 0, false);
        }
        Matcher line = LINE.matcher(frame.group(3));
        return new Frame(withoutModule(frame.group(1)), frame.group(2),
                line.find() ? Integer.parseInt(line.group(1)) : 0,
                frame.group(3).endsWith("Native Method"));
    }

    /**
     * A slash ends a module or class loader, unless it begins the number of a hidden class, which is decimal up to JDK
     * 14.
     */
    private static String withoutModule(String type) {
        int from = type.lastIndexOf('/');
        while (from >= 0 && from + 1 < type.length() && Character.isDigit(type.charAt(from + 1))) {
            from = type.lastIndexOf('/', from - 1);
        }
        return type.substring(from + 1);
    }

    /** The class that its class is nested in, or its class: {@code shop.Orders} for {@code shop.Orders$1}. */
    public String outerType() {
        int nested = type.indexOf('$');
        return nested < 0 ? type : type.substring(0, nested);
    }

    /** {@code shop.Orders.save}. */
    public String name() {
        return method.isEmpty() ? type : type + "." + method;
    }

    /** {@code shop.Orders.save:41}. */
    public String text() {
        return line > 0 ? name() + ":" + line : name();
    }

    /** {@code Orders.save:41}: short enough for a sentence. */
    public String shortText() {
        return text().substring(type.lastIndexOf('.') + 1);
    }

    public boolean is(String ofType, String ofMethod) {
        return method.equals(ofMethod) && type.equals(ofType);
    }

    public boolean isOfUser() {
        return FrameNames.isOfUser(name());
    }

    /** Whether it begins with the same two names of packages as another. */
    public boolean isOfLibrary(Frame other) {
        int end = other.type.indexOf('.', other.type.indexOf('.') + 1);
        return type.startsWith(other.type.substring(0, end + 1));
    }

    /** Whether only some formats show it: a class that the JVM makes, or the beginning of every virtual thread. */
    public boolean isHidden() {
        return type.contains("/0x") || type.contains(".0x") || type.contains("$$Lambda")
                || is("java.lang.Thread", "runWith") || is("java.lang.VirtualThread", "runWith")
                || type.startsWith("java.lang.VirtualThread$VThreadContinuation")
                || type.equals("jdk.internal.vm.Continuation") && method.startsWith("enter");
    }
}
