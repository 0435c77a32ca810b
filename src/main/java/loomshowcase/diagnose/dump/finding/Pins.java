package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.WaitKind;

/** Why a virtual thread keeps its carrier, as its stack shows. */
final class Pins {

    /** The release from which on {@code synchronized} does not pin (JEP 491). */
    private static final int SYNCHRONIZED_UNMOUNTS = 24;

    private static final int MOST_DETAILS = 8;

    private Pins() {}

    /** @param feature the release of the JDK; 0 if it is not known */
    static PinKind kind(DumpedThread thread, int feature) {
        PinKind atMonitor = thread.waitsFor() == WaitKind.NOTIFICATION ? PinKind.OBJECT_WAIT
                : thread.waitsFor() == WaitKind.MONITOR ? PinKind.MONITOR_ENTER : null;
        if (atMonitor != null && feature < SYNCHRONIZED_UNMOUNTS) {
            return atMonitor;
        }
        List<Frame> frames = thread.stack().frames();
        for (int depth = 0; depth < frames.size(); depth++) {
            Frame frame = frames.get(depth);
            if (frame.method().equals("<clinit>")) {
                return PinKind.CLASS_INITIALIZER;
            }
            if (frame.method().equals("loadClass")) {
                return PinKind.CLASS_LOADING;
            }
            if (frame.isNative() && depth > 0 && !frame.type().startsWith("java.lang.Object")) {
                return PinKind.NATIVE_FRAME;
            }
        }
        if (atMonitor != null) {
            return atMonitor;
        }
        return feature > 0 && feature < SYNCHRONIZED_UNMOUNTS && thread.stack().isPinned() ? PinKind.SYNCHRONIZED
                : PinKind.UNKNOWN;
    }

    /**
     * {@code  by a class initialiser}; on JDK 21 {@code synchronized} leaves no frame, and is likely if nothing else is
     * there.
     */
    static String reason(DumpedThread thread, int feature) {
        return switch (kind(thread, feature)) {
            case SYNCHRONIZED -> ", most likely by synchronized, which leaves no frame on the stack";
            case CLASS_INITIALIZER -> " by a class initialiser";
            case CLASS_LOADING -> " by class loading";
            case NATIVE_FRAME -> " by a native frame";
            case OBJECT_WAIT -> " by Object.wait";
            case MONITOR_ENTER -> " at synchronized";
            case AWAITED_INITIALIZER, UNKNOWN -> "";
        };
    }

    /**
     * {@code virtual #40 "request-20" and #41 "request-21" are pinned by a class initialiser, and wait for a lock, in
     * LoggingHang.log:41}.
     */
    static List<String> details(List<Carrier> carriers, int feature) {
        var alike = new LinkedHashMap<String, List<Carrier>>();
        carriers.stream().filter(carrier -> carrier.carried() != null).forEach(carrier -> alike.computeIfAbsent(
                reason(carrier.carried(), feature) + what(carrier, 1) + Words.in(List.of(carrier.carried())),
                key -> new ArrayList<>()).add(carrier));
        return alike.values().stream().limit(MOST_DETAILS).map(group -> {
            List<DumpedThread> threads = group.stream().map(Carrier::carried).toList();
            return "%s %s pinned%s%s%s".formatted(Words.named(threads), threads.size() == 1 ? "is" : "are",
                    reason(threads.getFirst(), feature), what(group.getFirst(), threads.size()), Words.in(threads));
        }).toList();
    }

    private static String what(Carrier carrier, int threads) {
        DumpedThread thread = carrier.carried();
        return carrier.initializes() != null
                ? ", and %s until another thread has initialised %s".formatted(threads == 1 ? "waits" : "wait",
                        carrier.initializes())
                : thread.waitsFor() == WaitKind.NONE ? "" : ", and " + thread.waitsFor().text(threads);
    }

    /** The fix; of a stand-still, the claim of one. */
    static Suggestion suggestion(PinKind kind, boolean standsStill) {
        String text = kind.advice();
        return switch (kind) {
            case SYNCHRONIZED, MONITOR_ENTER ->
                    new Suggestion(text, standsStill ? "pinned-deadlock" : "synchronized-pins",
                            "A wait inside synchronized gets a lock, on 21 to 23");
            case OBJECT_WAIT -> new Suggestion(text, "carriers-grow", "Does synchronized matter on my JDK");
            case CLASS_INITIALIZER, AWAITED_INITIALIZER -> new Suggestion(text, "class-initialiser-pins",
                    "Slow work leaves the static initialiser");
            case CLASS_LOADING -> new Suggestion(text, "class-loading-pins", "Can everything stop at once");
            case NATIVE_FRAME -> new Suggestion(text, "native-frame-pins", "DNS, files and JNI");
            case UNKNOWN ->
                    new Suggestion("Thread.print shows what the carriers run, and taken twice, whether they use the "
                            + "processor.", "pinned-deadlock", "Can everything stop at once");
        };
    }
}
