package loomshowcase.diagnose.pools;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import loomshowcase.diagnose.FrameNames;

/**
 * What the stack of a worker says: whether it waits for work, and if not, what it waits for and whose code it runs.
 *
 * @param feed        how it waits for work; {@code null} if it is in the middle of a task
 * @param park        what it waits for if it parks
 * @param objectWait  what it waits for if it is in {@code Object.wait}
 * @param path        the top frame of code outside of the JDK, then the callers that lead to other code than the frame above
 * @param holder      the nearest method below the wait that keeps a virtual thread on its carrier; {@code null} if none
 *                    is seen
 * @param always      whether the holder does so on every JDK, and not only up to JDK 23
 * @param threadLocal the code that fills a thread local; {@code null} if none does
 */
record WorkerStack(Feed feed, WaitKind park, WaitKind objectWait, List<String> path, String holder, boolean always,
        String threadLocal) {

    static final WorkerStack NONE = of(List.of(), null, false, null);

    private static final int MOST_IN_PATH = 4;

    WorkerStack {
        path = List.copyOf(path);
    }

    /** @param stack {@code null} if none was recorded */
    static WorkerStack of(RecordedStackTrace stack) {
        if (stack == null) {
            return NONE;
        }
        var frames = new ArrayList<String>();
        String holder = null;
        boolean always = false;
        String threadLocal = null;
        boolean fillsThreadLocal = false;
        for (RecordedFrame frame : stack.getFrames()) {
            RecordedMethod method = frame.getMethod();
            if (!frame.isJavaFrame() || method == null) {
                continue;
            }
            String name = method.getType().getName() + "." + method.getName();
            boolean isOfUser = FrameNames.isOfUser(name);
            if (holder == null) {
                always = method.getName().equals("<clinit>")
                        || !frames.isEmpty() && isOfUser && Modifier.isNative(method.getModifiers());
                holder = always || isOfUser && Modifier.isSynchronized(method.getModifiers()) ? name : null;
            }
            fillsThreadLocal |= name.equals("java.lang.ThreadLocal.setInitialValue");
            if (fillsThreadLocal && threadLocal == null && isOfUser) {
                threadLocal = text(name, frame.getLineNumber());
            }
            frames.add(text(name, frame.getLineNumber()));
        }
        return of(frames, holder, always, threadLocal);
    }

    static WorkerStack of(DumpedWorker thread) {
        return of(thread.frames(), null, false, null);
    }

    /** The top frame of the user's code, or of any code if there is none; {@code null} without a stack. */
    String place() {
        return path.isEmpty() ? null : path.getFirst();
    }

    private static WorkerStack of(List<String> frames, String holder, boolean always, String threadLocal) {
        return new WorkerStack(Feed.ofIdle(frames), WaitKind.ofPark(frames), WaitKind.ofObjectWait(frames),
                path(frames), holder, always, threadLocal);
    }

    /** A driver has many frames of its own, of which the top one is enough; who called it matters more. */
    private static List<String> path(List<String> frames) {
        var path = new ArrayList<String>();
        String owner = "";
        for (String frame : frames) {
            if (FrameNames.isOfUser(frame) && !owner(frame).equals(owner) && path.size() < MOST_IN_PATH) {
                path.add(frame);
                owner = owner(frame);
            }
        }
        return path.isEmpty() ? frames.stream().limit(1).toList() : path;
    }

    /** {@code org.postgresql} of {@code org.postgresql.core.PGStream.receive:12}. */
    private static String owner(String frame) {
        int first = frame.indexOf('.');
        int second = frame.indexOf('.', first + 1);
        return second < 0 ? frame : frame.substring(0, second);
    }

    private static String text(String name, int line) {
        return line > 0 ? name + ":" + line : name;
    }
}
