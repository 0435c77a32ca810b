package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/** Adds up {@code jdk.NativeMethodSample} of virtual threads: JFR looks every 20 ms at a thread that is in native code. */
final class HeldCarriers {

    private static final int MOST_STACKS = 4_096;
    private static final int MOST_THREADS = 10_000;
    /** JFR looks at one thread every 20 ms, each in its turn. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);
    private static final int MOST_PLACES = 1_000;

    private final Map<RecordedStackTrace, Key> stacks = new IdentityHashMap<>();
    private final Map<Key, Long> samples = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private final Map<Long, Seen> last = new HashMap<>();

    /** When and where a thread was seen. */
    private record Seen(Instant time, Key key) {}

    private record Key(HeldCarrier.Use use, String place, List<String> callers) {}

    void add(RecordedEvent event) {
        RecordedThread thread = event.getThread("sampledThread");
        RecordedStackTrace stack = event.getStackTrace();
        if (thread == null || !thread.isVirtual() || stack == null) {
            return;
        }
        if (stacks.size() == MOST_STACKS) {
            stacks.clear();
        }
        Key key = stacks.computeIfAbsent(stack, this::key);
        if (last.size() < MOST_THREADS || last.containsKey(thread.getJavaThreadId())) {
            last.put(thread.getJavaThreadId(), new Seen(event.getStartTime(), key));
        }
        if (samples.size() < MOST_PLACES || samples.containsKey(key)) {
            samples.merge(key, 1L, Long::sum);
        }
    }

    /** Where a thread was seen shortly before a time; {@code null} if it was not seen. */
    HeldCarrier last(long thread, Instant time) {
        Seen seen = last.get(thread);
        return seen == null || seen.time().isBefore(time.minus(LONGEST_TURN)) ? null
                : new HeldCarrier(seen.key().use(), seen.key().place(), seen.key().callers(),
                        samples.getOrDefault(seen.key(), 1L));
    }

    List<HeldCarrier> sorted() {
        return samples.entrySet().stream()
                .map(held -> new HeldCarrier(held.getKey().use(), held.getKey().place(), held.getKey().callers(),
                        held.getValue()))
                .sorted(Comparator.comparingLong(HeldCarrier::samples).reversed()
                        .thenComparing(HeldCarrier::toString))
                .toList();
    }

    private Key key(RecordedStackTrace recorded) {
        List<StackFrame> frames = recorded.getFrames().stream().filter(RecordedFrame::isJavaFrame).map(StackFrame::of)
                .toList();
        var stack = new PinnedStack(frames, recorded.isTruncated(), names);
        return new Key(HeldCarrier.Use.of(frames), stack.place(), List.copyOf(stack.callers()));
    }
}
