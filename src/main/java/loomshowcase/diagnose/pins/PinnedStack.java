package loomshowcase.diagnose.pins;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.PinKind;

/** What a stack shows about a thread that did not leave its carrier. */
final class PinnedStack {

    private static final int MOST_CALLERS = 3;

    private final List<String> frames = new ArrayList<>();
    private final String top;
    private final boolean truncated;
    private PinKind nearest;
    private String nearestHolder;
    private String initializer;
    private String loader;
    private String nativeFrame;

    /** @param stack {@code null} if none was recorded */
    PinnedStack(RecordedStackTrace stack) {
        List<RecordedFrame> recorded = stack == null ? List.of() : stack.getFrames();
        truncated = stack != null && stack.isTruncated();
        top = recorded.isEmpty() ? null : text(recorded.getFirst());
        for (int depth = 0; depth < recorded.size(); depth++) {
            RecordedFrame frame = recorded.get(depth);
            if (frame.isJavaFrame()) {
                add(frame, depth);
            }
        }
    }

    /** The top frame of the user's code, or of any code if there is none. */
    String place() {
        return isOfUser() ? frames.getFirst() : top;
    }

    boolean isOfUser() {
        return !frames.isEmpty();
    }

    boolean isTruncated() {
        return truncated;
    }

    /** The frames of the user's code that led to the place, the closest first. */
    List<String> callers() {
        return frames.isEmpty() ? List.of() : frames.subList(1, frames.size());
    }

    /** What pins, if the event does not say: the closest frame that can; else a monitor, which needs no frame. */
    PinKind kind() {
        return nearest == null ? PinKind.SYNCHRONIZED : nearest;
    }

    /** What pins, from the reason in the event. */
    PinKind kind(String reason) {
        if (reason.contains("Waited for initialization")) {
            return PinKind.AWAITED_INITIALIZER;
        }
        if (reason.contains("<clinit>")) {
            return PinKind.CLASS_INITIALIZER;
        }
        if (reason.contains("Native")) {
            return initializer != null ? PinKind.CLASS_INITIALIZER : PinKind.NATIVE_FRAME;
        }
        return loader != null ? PinKind.CLASS_LOADING : PinKind.UNKNOWN;
    }

    /** The method that pins in this way; {@code null} if the stack does not show it. */
    String holder(PinKind kind) {
        return switch (kind) {
            case CLASS_INITIALIZER -> initializer;
            case CLASS_LOADING -> loader;
            case NATIVE_FRAME -> nativeFrame;
            case SYNCHRONIZED -> nearest == PinKind.SYNCHRONIZED ? nearestHolder : null;
            case MONITOR_ENTER, OBJECT_WAIT, AWAITED_INITIALIZER, UNKNOWN -> null;
        };
    }

    private void add(RecordedFrame frame, int depth) {
        RecordedMethod method = frame.getMethod();
        String name = name(method);
        if (frames.size() <= MOST_CALLERS && FrameNames.isOfUser(name)) {
            addOnce(text(frame));
        }
        if (method.getName().equals("<clinit>")) {
            initializer = initializer == null ? method.getType().getName() : initializer;
            nearest(PinKind.CLASS_INITIALIZER, initializer);
        } else if (isLoadClass(method)) {
            loader = loader == null ? name : loader;
            nearest(PinKind.CLASS_LOADING, loader);
        } else if (depth > 0 && Modifier.isNative(method.getModifiers()) && !isOfTheScheduler(name)) {
            nativeFrame = nativeFrame == null ? name : nativeFrame;
            nearest(PinKind.NATIVE_FRAME, nativeFrame);
        } else if (Modifier.isSynchronized(method.getModifiers())) {
            nearest(PinKind.SYNCHRONIZED, name);
        }
    }

    /** A recursion is shown as one frame. */
    private void addOnce(String frame) {
        if (frames.isEmpty() || !frames.getLast().equals(frame)) {
            frames.add(frame);
        }
    }

    private void nearest(PinKind kind, String holder) {
        if (nearest == null) {
            nearest = kind;
            nearestHolder = holder;
        }
    }

    /** The method that the JVM calls to load a class; the JVM's own frame below it is not recorded. */
    private static boolean isLoadClass(RecordedMethod method) {
        return method.getName().equals("loadClass")
                && method.getDescriptor().equals("(Ljava/lang/String;)Ljava/lang/Class;");
    }

    /** Native methods that are on the stack of every virtual thread, or are the wait itself. */
    private static boolean isOfTheScheduler(String name) {
        return name.startsWith("jdk.internal.vm.") || name.startsWith("java.lang.VirtualThread.")
                || name.startsWith("java.lang.Object.wait");
    }

    private static String text(RecordedFrame frame) {
        String name = name(frame.getMethod());
        return frame.getLineNumber() > 0 ? name + ":" + frame.getLineNumber() : name;
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
