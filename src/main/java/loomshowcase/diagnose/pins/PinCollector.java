package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.recording.EventCollector;
import loomshowcase.diagnose.recording.RecordedJvm;
import loomshowcase.diagnose.recording.RecordingSummary;

/** Takes the events of a recording one by one, and adds them up. */
final class PinCollector implements EventCollector {

    private static final int MOST_MESSAGES = 100;

    private final PinGroups groups = new PinGroups();
    private final LongSummaryStatistics pins = new LongSummaryStatistics();
    private final Map<String, Long> submitFailures = new HashMap<>();
    private final UnendedPins unended = new UnendedPins();
    private final HeldCarriers held = new HeldCarriers();
    private final SchedulerSize scheduler = new SchedulerSize();
    private boolean tellsReason;

    @Override
    public void begin(List<EventType> types) {
        tellsReason = types.stream().anyMatch(PinEvents::tellsReason);
    }

    @Override
    public void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case PinEvents.PINNED -> pinned(event);
            case PinEvents.MONITOR_ENTER -> waited(event, PinEvents.MONITOR_ENTER);
            case PinEvents.MONITOR_WAIT -> waited(event, PinEvents.MONITOR_WAIT);
            case PinEvents.SUBMIT_FAILED -> submitFailed(event);
            case PinEvents.THREAD_DUMP -> unended.addDump(event);
            case PinEvents.NATIVE_SAMPLE -> held.add(event);
            case "jdk.CPULoad" -> unended.addLoad(event);
            case "jdk.InitialSystemProperty" -> scheduler.addProperty(event);
            case "jdk.IntFlag" -> scheduler.addFlag(event);
            case "jdk.ContainerConfiguration" -> scheduler.addContainer(event);
            case "jdk.CPUInformation" -> scheduler.addMachine(event);
            default -> {}
        }
    }

    PinReport report(RecordingSummary recording) {
        PinReport.LastDump lastDump = lastDump(recording);
        List<UnendedPin> notEnded = unended.pins(scheduler.processorsOfMachine(), held);
        return new PinReport(PinReport.FORMAT, PinReport.VERSION, recording.file(), recording.damage(),
                jvm(recording), recording.durationNanos(), recording.events(), recording.lostBytes(),
                recording.settings().all(), PinReport.Total.of(pins), groups.sorted(), groups.beyond(),
                submitFailures(), new NotRecorded(recording, lastDump, pins.getCount() > 0, !notEnded.isEmpty(),
                        groups.anyCutOff()).sentences(),
                scheduler.carriers() == 0 ? null : Integer.valueOf(scheduler.carriers()), unended.carriers(), lastDump,
                notEnded, unended.running(), held.sorted());
    }

    private PinReport.LastDump lastDump(RecordingSummary recording) {
        if (unended.dumps() == 0 && !recording.unfinished()) {
            return PinReport.LastDump.NOT_RECORDED;
        }
        return recording.unfinished() || !PinEvents.hasDumpAtItsEnd(recording.settings())
                ? PinReport.LastDump.MISSING : PinReport.LastDump.READ;
    }

    private void pinned(RecordedEvent event) {
        long nanos = event.getDuration().toNanos();
        pins.accept(nanos);
        String reason = tellsReason ? event.getString("pinnedReason") : null;
        String operation = tellsReason ? event.getString("blockingOperation") : null;
        groups.add(PinEvents.PINNED, null, event.getStackTrace(), tellsReason && reason == null ? "" : reason,
                operation, nanos);
    }

    /** Before JDK 24 these waits pin a virtual thread, but there is no event of pinning. From 24 on there is one. */
    private void waited(RecordedEvent event, String name) {
        RecordedThread thread = event.getThread();
        if (!tellsReason && thread != null && thread.isVirtual()) {
            PinKind kind = name.equals(PinEvents.MONITOR_ENTER) ? PinKind.MONITOR_ENTER
                    : isInitializerWait(event) ? PinKind.AWAITED_INITIALIZER : PinKind.OBJECT_WAIT;
            groups.add(name, kind, event.getStackTrace(), null, null, event.getDuration().toNanos());
        }
    }

    /** HotSpot waits on an internal {@code int[]} for a class initialiser that another thread runs. */
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
        String key = message == null ? "no message" : message;
        boolean isKept = submitFailures.size() < MOST_MESSAGES || submitFailures.containsKey(key);
        submitFailures.merge(isKept ? key : "other messages", 1L, Long::sum);
    }

    private static PinReport.Jvm jvm(RecordingSummary recording) {
        RecordedJvm first = recording.jvm();
        return new PinReport.Jvm(first.feature(), first.version(), PinEvents.firstTellsReason(recording),
                recording.jvms().stream().skip(1).map(RecordedJvm::name)
                        .map(name -> name == null ? "another JVM" : name)
                        .toList());
    }

    private List<PinReport.SubmitFailure> submitFailures() {
        return submitFailures.entrySet().stream()
                .map(failure -> new PinReport.SubmitFailure(failure.getKey(), failure.getValue()))
                .sorted(Comparator.comparingLong(PinReport.SubmitFailure::count).reversed()
                        .thenComparing(PinReport.SubmitFailure::message))
                .toList();
    }
}
