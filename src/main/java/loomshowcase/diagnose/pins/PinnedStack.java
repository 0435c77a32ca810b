package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.Libraries;
import loomshowcase.diagnose.PinKind;

/** What a stack shows about a thread that did not leave its carrier. */
final class PinnedStack {

    /** So many frames of the application lead to the place; what called them is of no use. */
    private static final int MOST_OF_APPLICATION = 4;
    private static final int MOST_FRAMES = 64;
    private static final int MOST_NAMES = 50_000;

    private final Map<String, String> names;
    private final List<String> frames = new ArrayList<>();
    private final String top;
    private final boolean truncated;
    private int ofApplication;
    private PinKind nearest;
    private String nearestHolder;
    private String initializer;
    private String loader;
    private String nativeFrame;

    /**
     * @param stack     the top frame first
     * @param truncated whether it was cut off at its other end
     * @param names     of frames, so that each is kept once
     */
    PinnedStack(List<StackFrame> stack, boolean truncated, Map<String, String> names) {
        this.names = names;
        this.truncated = truncated;
        top = stack.isEmpty() ? null : stack.getFirst().text();
        for (int depth = 0; depth < stack.size(); depth++) {
            add(stack.get(depth), depth);
        }
    }

    /** @param stack {@code null} if none was recorded */
    static PinnedStack of(RecordedStackTrace stack, Map<String, String> names) {
        return stack == null ? new PinnedStack(List.of(), false, names)
                : new PinnedStack(stack.getFrames().stream().filter(RecordedFrame::isJavaFrame).map(StackFrame::of)
                        .toList(), stack.isTruncated(), names);
    }

    /** The top frame of the user's code, or of any code if there is none. */
    String place() {
        return isOfUser() ? frames.getFirst() : top;
    }

    boolean isOfUser() {
        return !frames.isEmpty();
    }

    /** Whether it was cut off before it showed who in the application called. */
    boolean isCutOff() {
        return truncated && ofApplication < MOST_OF_APPLICATION && frames.size() < MOST_FRAMES;
    }

    /** The frames of the user's code that led to the place, the closest first: as many as lead to the application. */
    List<String> callers() {
        return frames.isEmpty() ? List.of() : frames.subList(1, frames.size());
    }

    /** What pins, if the event does not say: the closest frame that can; else a monitor, which needs no frame. */
    PinKind kind() {
        return nearest != null ? nearest : top == null || truncated ? PinKind.UNKNOWN : PinKind.SYNCHRONIZED;
    }

    /** What pins, if {@code synchronized} does not; {@link PinKind#UNKNOWN} if no frame shows it. */
    PinKind kindWithoutMonitors() {
        return initializer != null && nearest == PinKind.CLASS_INITIALIZER ? nearest
                : loader != null && nearest != PinKind.NATIVE_FRAME ? PinKind.CLASS_LOADING
                : nativeFrame != null ? PinKind.NATIVE_FRAME : PinKind.UNKNOWN;
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

    private void add(StackFrame frame, int depth) {
        String name = frame.name();
        if (ofApplication < MOST_OF_APPLICATION && frames.size() < MOST_FRAMES && FrameNames.isOfUser(name)) {
            addOnce(frame.text());
        }
        if (frame.method().equals("<clinit>")) {
            initializer = initializer == null ? frame.type() : initializer;
            nearest(PinKind.CLASS_INITIALIZER, initializer);
        } else if (frame.loadsClass()) {
            loader = loader == null ? name : loader;
            nearest(PinKind.CLASS_LOADING, loader);
        } else if (depth > 0 && frame.isNative() && !isOfTheScheduler(name)) {
            nativeFrame = nativeFrame == null ? name : nativeFrame;
            nearest(PinKind.NATIVE_FRAME, nativeFrame);
        } else if (frame.isSynchronized()) {
            nearest(PinKind.SYNCHRONIZED, name);
        }
    }

    /** A recursion is shown as one frame. */
    private void addOnce(String frame) {
        if (frames.isEmpty() || !frames.getLast().equals(frame)) {
            String known = names.get(frame);
            if (known == null && names.size() < MOST_NAMES) {
                names.put(frame, frame);
            } else if (known == null && frames.size() > MOST_OF_APPLICATION) {
                return; // Too many names are in this recording to keep whole paths of them.
            }
            frames.add(known == null ? frame : known);
            ofApplication += Libraries.isOfApplication(frame) ? 1 : 0;
        }
    }

    private void nearest(PinKind kind, String holder) {
        if (nearest == null) {
            nearest = kind;
            nearestHolder = holder;
        }
    }

    /** Native methods that are on the stack of every virtual thread, or are the wait itself. */
    private static boolean isOfTheScheduler(String name) {
        return name.startsWith("jdk.internal.vm.") || name.startsWith("java.lang.VirtualThread.")
                || name.startsWith("java.lang.Object.wait");
    }
}
