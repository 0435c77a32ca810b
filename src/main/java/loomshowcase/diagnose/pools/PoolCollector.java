package loomshowcase.diagnose.pools;

import java.util.IdentityHashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import loomshowcase.diagnose.recording.EventCollector;
import loomshowcase.diagnose.recording.RecordingSummary;

/**
 * Takes the events of a recording one by one, and adds them up. A chunk of a recording has each distinct stack only
 * once, and the API returns the same object for all events with that stack. So a stack is analysed once.
 */
final class PoolCollector implements EventCollector {

    /** Stacks of earlier chunks do not occur again, so the map is emptied when it is full. */
    private static final int MOST_STACKS = 4_096;

    private final Map<RecordedStackTrace, WorkerStack> stacks = new IdentityHashMap<>();
    private final Threads threads = new Threads();
    private final Throttled throttled = new Throttled();
    private final Processors processors = new Processors();
    private final LongSummaryStatistics virtual = new LongSummaryStatistics();
    private long begin = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private long idleTimes;

    @Override
    public void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case PoolEvents.PARK -> waited(event, null);
            case PoolEvents.SLEEP -> waited(event, WaitKind.SLEEP);
            case PoolEvents.MONITOR_ENTER -> waited(event, WaitKind.MONITOR);
            case PoolEvents.MONITOR_WAIT -> waited(event, WaitKind.OBJECT_WAIT);
            case PoolEvents.SOCKET_READ -> waited(event, WaitKind.SOCKET_READ);
            case PoolEvents.SOCKET_WRITE -> waited(event, WaitKind.SOCKET_WRITE);
            case PoolEvents.FILE_READ, PoolEvents.FILE_WRITE, PoolEvents.FILE_FORCE -> waited(event, WaitKind.FILE);
            case PoolEvents.START -> thread(event, "thread").ifPresent(thread -> thread.started(at(event)));
            case PoolEvents.END -> thread(event, "thread").ifPresent(thread -> thread.ended(at(event)));
            // It is written of every thread, and so tells the group of those that dumps show.
            case PoolEvents.ALLOCATED -> thread(event, "thread");
            case PoolEvents.DUMP -> dumped(event);
            case PoolEvents.LOAD -> loaded(event);
            case PoolEvents.SAMPLE -> thread(event, "sampledThread").ifPresent(thread -> {
                thread.seen(at(event), at(event));
                thread.pool().sampled(stack(event));
            });
            case PoolEvents.ALLOCATION -> allocated(event);
            default -> processors.add(event);
        }
    }

    PoolReport report(RecordingSummary recording) {
        return new PoolSummary(recording, threads, begin, end, virtual, processors,
                throttled.isReached(recording), idleTimes > BusyTime.MOST_INTERVALS).report();
    }

    /** @param kind {@code null} for a park */
    private void waited(RecordedEvent event, WaitKind kind) {
        RecordedThread recorded = event.getValue("eventThread");
        WorkerThread thread = threads.of(recorded);
        long from = at(event);
        long nanos = event.getDuration().toNanos();
        throttled.add(kind, from);
        if (thread == null) {
            if (recorded != null && recorded.isVirtual()) {
                virtual.accept(nanos);
            }
            return;
        }
        end = Math.max(end, from + nanos);
        thread.seen(from, from + nanos);
        WorkerStack stack = stack(event);
        if (stack.feed() != null) {
            if (++idleTimes <= BusyTime.MOST_INTERVALS) {
                thread.pool().idle(stack.feed(), from, from + nanos);
            }
            return;
        }
        WaitKind what = kind == null ? stack.park() : kind == WaitKind.OBJECT_WAIT ? stack.objectWait() : kind;
        WaitBuilder.At place = thread.pool().waited(what, stack, nanos);
        if (kind == WaitKind.SOCKET_READ && place != null && place.wantsPeer()) {
            String host = event.getString("host");
            place.peer(host == null || host.isEmpty() ? event.getString("address") : host, event.getInt("port"));
        }
    }

    private void dumped(RecordedEvent event) {
        long at = at(event);
        String text = event.getString("result");
        if (text == null) {
            return;
        }
        for (DumpedWorker dump : DumpedWorker.all(event.getStartTime(), text)) {
            WorkerThread thread = threads.of(dump);
            if (thread != null) {
                thread.dumped(at, dump);
                thread.pool().dumped(at, dump);
            }
        }
    }

    private void loaded(RecordedEvent event) {
        thread(event, "eventThread").ifPresent(thread -> thread.load(at(event),
                (event.getFloat("user") + event.getFloat("system")) * processors.count(), begin));
    }

    private void allocated(RecordedEvent event) {
        WorkerStack stack = stack(event);
        if (stack.threadLocal() != null) {
            thread(event, "eventThread").ifPresent(thread -> thread.pool().fillsThreadLocal(stack.threadLocal()));
        }
    }

    private Optional<WorkerThread> thread(RecordedEvent event, String field) {
        return Optional.ofNullable(threads.of((RecordedThread) event.getValue(field)));
    }

    /** When an event began, in nanoseconds since the epoch. */
    private long at(RecordedEvent event) {
        long nanos = Processors.nanos(event.getStartTime());
        begin = Math.min(begin, nanos);
        end = Math.max(end, nanos);
        return nanos;
    }

    private WorkerStack stack(RecordedEvent event) {
        RecordedStackTrace recorded = event.getValue("stackTrace");
        if (recorded == null) {
            return WorkerStack.NONE;
        }
        WorkerStack stack = stacks.get(recorded);
        if (stack == null) {
            if (stacks.size() == MOST_STACKS) {
                stacks.clear();
            }
            stack = WorkerStack.of(recorded);
            stacks.put(recorded, stack);
        }
        return stack;
    }
}
