package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;

/** Builds a timeline from the events of one recording, which may come in any order. Rows are sorted by thread ID. */
final class TimelineBuilder {

    private final Instant since;
    private final Map<Long, ThreadEvents> threads = new TreeMap<>();
    private boolean unmountsAtMonitors;
    private Instant shutdown = Instant.MIN;

    /** @param since the timeline begins then, or when the first thread does if that is later */
    TimelineBuilder(Instant since) {
        this.since = since;
    }

    /**
     * From JDK 24 on (JEP 491) a virtual thread unmounts at a monitor. The event of pinning then has a field with the
     * reason.
     */
    void learnFrom(EventType type) {
        if (type.getName().equals("jdk.VirtualThreadPinned")) {
            unmountsAtMonitors = type.getField("pinnedReason") != null;
        }
    }

    void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.Shutdown" -> shutdown = event.getStartTime();
            case "jdk.ThreadStart", "jdk.VirtualThreadStart" -> add(event, ThreadEvents::started);
            case "jdk.ThreadEnd", "jdk.VirtualThreadEnd" -> add(event, ThreadEvents::ended);
            case "jdk.VirtualThreadPinned" -> add(event, ThreadEvents::pinned);
            case "jdk.ThreadSleep" -> add(event, Activity.SLEEPING);
            case "jdk.ThreadPark" -> add(event, Activity.PARKED);
            case "jdk.JavaMonitorWait" -> add(event, Activity.MONITOR_WAIT);
            case "jdk.JavaMonitorEnter" -> add(event, Activity.MONITOR_ENTER);
            case "jdk.SocketRead" -> add(event, Activity.SOCKET_READ);
            case "jdk.SocketWrite" -> add(event, Activity.SOCKET_WRITE);
            default -> {}
        }
    }

    boolean isEmpty() {
        return threads.isEmpty();
    }

    /** @throws java.util.NoSuchElementException if no thread was added */
    Timeline build() {
        Instant zero = later(since,
                threads.values().stream().map(ThreadEvents::first).min(Comparator.naturalOrder()).orElseThrow());
        Instant end = threads.values().stream().map(ThreadEvents::last).reduce(shutdown, TimelineBuilder::later);
        Duration length = Duration.between(zero, later(end, zero.plusNanos(1)));
        List<Row> rows = threads.values().stream().map(thread -> thread.row(zero, unmountsAtMonitors)).toList();
        return new Timeline(zero, length, rows, Notes.on(rows, length, unmountsAtMonitors));
    }

    private void add(RecordedEvent event, Activity activity) {
        add(event, (thread, recorded) -> thread.did(activity, recorded));
    }

    private void add(RecordedEvent event, Use use) {
        RecordedThread thread = event.getThread();
        if (ProgramThreads.include(thread)) {
            use.of(threads.computeIfAbsent(thread.getJavaThreadId(), id -> new ThreadEvents(thread)), event);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What an event means to its thread. */
    private interface Use {
        void of(ThreadEvents thread, RecordedEvent event);
    }
}
