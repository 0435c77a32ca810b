package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/** Takes the events of a recording one by one, and keeps sums. */
final class PinCollector {

    private static final int MOST_MESSAGES = 100;

    private final boolean knowsPins;
    private final boolean tellsReason;
    private final Settings settings;
    private final Groups groups = new Groups();
    private final Tally pins = new Tally();
    private final Map<String, Long> submitFailures = new HashMap<>();
    private String jvmVersion;
    private long events;
    private long lostBytes;

    /** @param types of the recording: what its JDK could have recorded */
    PinCollector(List<EventType> types) {
        this.settings = new Settings(types);
        List<EventType> pinned = types.stream().filter(type -> type.getName().equals(PinEvents.PINNED)).toList();
        this.knowsPins = !pinned.isEmpty();
        this.tellsReason = pinned.stream().anyMatch(type -> type.getField("pinnedReason") != null);
    }

    void add(RecordedEvent event) {
        events++;
        switch (event.getEventType().getName()) {
            case PinEvents.PINNED -> pinned(event);
            case PinEvents.MONITOR_ENTER -> waited(event, PinEvents.MONITOR_ENTER);
            case PinEvents.MONITOR_WAIT -> waited(event, PinEvents.MONITOR_WAIT);
            case PinEvents.SUBMIT_FAILED -> submitFailed(event);
            case PinEvents.ACTIVE_SETTING -> settings.add(event);
            case PinEvents.JVM_INFORMATION -> jvmVersion = event.getString("jvmVersion");
            case PinEvents.DATA_LOSS -> lostBytes += event.getLong("amount");
            default -> {}
        }
    }

    /** Whether the JDK that recorded has virtual threads. */
    boolean knowsPins() {
        return knowsPins;
    }

    long events() {
        return events;
    }

    PinReport report(String file, String damage, long durationNanos) {
        RecordedJvm jvm = RecordedJvm.of(jvmVersion, tellsReason);
        List<PinGroup> sorted = groups.sorted();
        return new PinReport(PinReport.FORMAT, PinReport.VERSION, file, damage, jvm, durationNanos, events, lostBytes,
                settings.all(), pins.total(), sorted, groups.beyond(), submitFailures(),
                new Silence(jvm, settings, lostBytes, groups.anyCutOff()).sentences());
    }

    private void pinned(RecordedEvent event) {
        long nanos = event.getDuration().toNanos();
        pins.add(nanos);
        String reason = tellsReason ? event.getString("pinnedReason") : null;
        String operation = tellsReason ? event.getString("blockingOperation") : null;
        groups.add(PinEvents.PINNED, null, event.getStackTrace(), tellsReason && reason == null ? "" : reason,
                operation, nanos);
    }

    /** Before JDK 24 these waits of a virtual thread pin it, and its JFR does not say so; later ones say so. */
    private void waited(RecordedEvent event, String name) {
        RecordedThread thread = event.getThread();
        if (!tellsReason && thread != null && thread.isVirtual()) {
            PinKind kind = name.equals(PinEvents.MONITOR_ENTER) ? PinKind.MONITOR_ENTER
                    : isInitializerWait(event) ? PinKind.AWAITED_INITIALIZER : PinKind.OBJECT_WAIT;
            groups.add(name, kind, event.getStackTrace(), null, null, event.getDuration().toNanos());
        }
    }

    /** HotSpot waits for the class initialiser of another thread on an {@code int[]} that no program can reach. */
    private static boolean isInitializerWait(RecordedEvent event) {
        RecordedClass monitor = event.getClass("monitorClass");
        RecordedStackTrace stack = event.getStackTrace();
        if (monitor == null || !monitor.getName().equals("[I") || stack == null || stack.getFrames().isEmpty()) {
            return false;
        }
        RecordedFrame top = stack.getFrames().getFirst();
        return !top.getMethod().getType().getName().equals("java.lang.Object");
    }

    private void submitFailed(RecordedEvent event) {
        String message = event.getString("exceptionMessage");
        String told = message == null ? "no message" : message;
        if (submitFailures.size() < MOST_MESSAGES || submitFailures.containsKey(told)) {
            submitFailures.merge(told, 1L, Long::sum);
        } else {
            submitFailures.merge("other messages", 1L, Long::sum);
        }
    }

    private List<PinReport.SubmitFailure> submitFailures() {
        return submitFailures.entrySet().stream()
                .map(failure -> new PinReport.SubmitFailure(failure.getKey(), failure.getValue()))
                .sorted(Comparator.comparingLong(PinReport.SubmitFailure::count).reversed()
                        .thenComparing(PinReport.SubmitFailure::message))
                .toList();
    }
}
