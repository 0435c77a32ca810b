package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;

/** The events of one thread. */
final class ThreadEvents {

    /** How much the clock of a recording that has waited for a while can differ from that of the system. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMillis(100);

    private final String name;
    private final boolean virtual;
    private final List<Wait> waits = new ArrayList<>();
    private final PinnedIntervals pins = new PinnedIntervals();
    private Instant start;
    private Instant end;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    ThreadEvents(RecordedThread thread) {
        this.name = ProgramThreads.name(thread);
        this.virtual = thread.isVirtual();
    }

    void started(RecordedEvent event) {
        start = event.getStartTime();
        see(event);
    }

    /** JDK 21 records the end of a platform thread twice. */
    void ended(RecordedEvent event) {
        end = event.getStartTime();
        see(event);
    }

    void pinned(RecordedEvent event) {
        pins.add(event.getStartTime(), event.getEndTime());
    }

    void did(Activity activity, RecordedEvent event) {
        waits.add(new Wait(event.getStartTime(), event.getEndTime(), activity, CodeLine.of(event.getStackTrace())));
        see(event);
    }

    /** When it started; if that was not recorded, its first event. ({@code main} starts the recorder before it runs.) */
    Instant first() {
        return start == null ? first : start;
    }

    Instant last() {
        return last;
    }

    Row row(Instant zero, boolean unmountsAtMonitors) {
        Duration from = start == null || start.isBefore(zero) ? Duration.ZERO : Duration.between(zero, start);
        return new Row(name, virtual, from, Optional.ofNullable(end).map(at -> Duration.between(zero, at)),
                start != null, spans(zero, unmountsAtMonitors));
    }

    /** A wait inside another one, as the park that a pinned sleep is made of, is the other one's way of waiting. */
    private List<Span> spans(Instant zero, boolean unmountsAtMonitors) {
        var spans = new ArrayList<Span>();
        waits.sort(Comparator.comparing(Wait::from).thenComparing(Wait::to, Comparator.reverseOrder()));
        Instant from = first().isBefore(zero) ? zero.minus(CLOCKS_DIFFER) : first();
        for (Wait wait : waits) {
            if (!wait.from.isBefore(from) && !wait.to.isBefore(zero) && isTimed(wait, unmountsAtMonitors)) {
                Instant start = wait.from.isBefore(zero) ? zero : wait.from;
                spans.add(new Span(Duration.between(zero, start), Duration.between(zero, wait.to), wait.activity,
                        platformThread(wait, unmountsAtMonitors), wait.code));
                from = wait.to;
            }
        }
        return spans;
    }

    /**
     * Where a virtual thread unmounts in {@link Object#wait()}, its event starts when the wait is over, and takes some
     * nanoseconds [seen on 25, 26, 27].
     */
    private boolean isTimed(Wait wait, boolean unmountsAtMonitors) {
        return !virtual || !unmountsAtMonitors || wait.activity != Activity.MONITOR_WAIT || isPinned(wait);
    }

    private boolean isPinned(Wait wait) {
        return pins.cover(wait.from, wait.to);
    }

    private PlatformThread platformThread(Wait wait, boolean unmountsAtMonitors) {
        if (!virtual || isPinned(wait)) {
            return PlatformThread.HELD;
        }
        return switch (wait.activity) {
            // An unmounted virtual thread parks without an event.
            case PARKED -> PlatformThread.HELD;
            // Before JDK 24 both pin, and the event of pinning is not written.
            case MONITOR_WAIT, MONITOR_ENTER -> unmountsAtMonitors ? PlatformThread.UNKNOWN : PlatformThread.HELD;
            case SLEEPING, SOCKET_READ, SOCKET_WRITE -> PlatformThread.FREE;
        };
    }

    private void see(RecordedEvent event) {
        first = event.getStartTime().isBefore(first) ? event.getStartTime() : first;
        last = event.getEndTime().isAfter(last) ? event.getEndTime() : last;
    }

    private record Wait(Instant from, Instant to, Activity activity, Optional<CodeLine> code) {}
}
