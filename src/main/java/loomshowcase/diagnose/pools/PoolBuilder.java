package loomshowcase.diagnose.pools;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Adds up what the threads of a pool did. */
final class PoolBuilder {

    private static final int MOST_FRAMES = 1_000;
    private static final int MOST_SHOWN = 3;

    private final PoolName name;
    private final BusyTime busyTime = new BusyTime();
    private final Map<WaitKind, WaitBuilder> waits = new EnumMap<>(WaitKind.class);
    private final long[] feeds = new long[Feed.values().length];
    private final Map<String, Long> samples = new HashMap<>();
    private final Set<String> threadLocals = new TreeSet<>();
    private long threads;
    private long threadNanos;
    private long idleNanos;
    private long cpuNanos;
    private long lastDump = Long.MIN_VALUE;
    private long aliveFrom = Long.MAX_VALUE;
    private long aliveTo = Long.MIN_VALUE;
    private int dumps;
    private int selecting;

    PoolBuilder(PoolName name) {
        this.name = name;
    }

    void idle(Feed feed, long from, long to) {
        feeds[feed.ordinal()]++;
        idleNanos += to - from;
        busyTime.idle(from, to);
    }

    WaitBuilder.At waited(WaitKind kind, WorkerStack stack, long nanos) {
        return waits.computeIfAbsent(kind, WaitBuilder::new).add(stack, nanos);
    }

    void sampled(WorkerStack stack) {
        if (stack.place() != null && (samples.size() < MOST_FRAMES || samples.containsKey(stack.place()))) {
            samples.merge(stack.place(), 1L, Long::sum);
        }
    }

    void fillsThreadLocal(String frame) {
        if (threadLocals.size() < MOST_SHOWN) {
            threadLocals.add(frame);
        }
    }

    /** A dump shows one of its threads. */
    void dumped(long at, DumpedWorker thread) {
        if (at != lastDump) {
            lastDump = at;
            dumps++;
        }
        selecting += DumpedWait.of(thread) == WaitKind.SELECT ? 1 : 0;
    }

    void alive(long from, long to, WorkerThread thread) {
        threads++;
        aliveFrom = Math.min(aliveFrom, from);
        aliveTo = Math.max(aliveTo, to);
        threadNanos += to - from;
        cpuNanos += thread.cpuNanos();
        busyTime.alive(from, to);
    }

    /** What a thread did from one time to another is what a dump shows. */
    void dumpedWait(DumpedWorker thread, long from, long to) {
        Feed feed = Feed.ofIdle(thread.frames());
        WaitKind kind = DumpedWait.of(thread);
        if (feed != null) {
            idle(feed, from, to);
        } else if (kind != null && kind != WaitKind.SELECT && to > from) {
            waited(kind, WorkerStack.of(thread), to - from);
        }
    }

    Pool build(Evidence evidence, Processors processors) {
        // In Jetty, some threads of the pool wait for connections and never leave that to others.
        int reserved = dumps == 0 ? 0 : Math.round((float) selecting / dumps);
        BusyTime.Figures figures = busyTime.figures(reserved);
        boolean isEventLoop = reserved > 0 && figures.size() == 0;
        long busy = Math.max(0, threadNanos - idleNanos - reserved * figures.aliveNanos());
        List<Wait> built = waits.entrySet().stream()
                .map(wait -> wait.getValue().build(evidence.socketsSampled() && isThrottled(wait.getKey())))
                .sorted(Comparator.comparingLong(Wait::totalNanos).reversed()).toList();
        long waited = built.stream().mapToLong(Wait::totalNanos).sum();
        var pool = new Pool(name.text(), isEventLoop ? PoolKind.EVENT_LOOP : name.kind(), feed(),
                isEventLoop ? reserved : figures.size(), threads, isEventLoop ? 0 : reserved, figures.aliveNanos(),
                figures.aliveNanos() == 0 ? 0 : (double) busy / figures.aliveNanos(), busy, figures.most(),
                figures.fullNanos(), cpuNanos,
                processors.load(aliveFrom, aliveTo), built, Math.max(0, busy - waited - cpuNanos), computing(),
                List.copyOf(threadLocals), null, null, List.of());
        return Verdicts.judge(pool, evidence);
    }

    /** Whether this is a pool, or at least several threads that are called alike. */
    boolean isPool() {
        return threads > 1 || feed() != null || name.kind() != PoolKind.OTHER;
    }

    PoolName name() {
        return name;
    }

    long threads() {
        return threads;
    }

    private Feed feed() {
        return Stream.of(Feed.values()).filter(feed -> feeds[feed.ordinal()] > 0)
                .max(Comparator.comparingLong(feed -> feeds[feed.ordinal()])).orElse(null);
    }

    private List<String> computing() {
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHOWN).map(Map.Entry::getKey).toList();
    }

    private static boolean isThrottled(WaitKind kind) {
        return kind == WaitKind.SOCKET_READ || kind == WaitKind.SOCKET_WRITE || kind == WaitKind.FILE;
    }
}
