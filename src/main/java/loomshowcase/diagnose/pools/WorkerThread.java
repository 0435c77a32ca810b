package loomshowcase.diagnose.pools;

/** A thread of a pool. Times are nanoseconds since the epoch. */
final class WorkerThread {

    private PoolBuilder pool;

    private long born = Long.MIN_VALUE;
    private long died = Long.MAX_VALUE;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private DumpedWorker firstDump;
    private DumpedWorker lastDump;
    private long firstDumpAt = Long.MAX_VALUE;
    private long lastDumpAt = Long.MIN_VALUE;
    private double loadNanos;
    private long loadUntil = Long.MIN_VALUE;

    WorkerThread(PoolBuilder pool) {
        this.pool = pool;
    }

    PoolBuilder pool() {
        return pool;
    }

    /** A dump does not tell everything that says to which pool a thread belongs. */
    void moveTo(PoolBuilder other) {
        pool = other;
    }

    void started(long at) {
        born = at;
    }

    void ended(long at) {
        died = at;
    }

    /** Something of this thread was recorded: that it was idle, or waited. */
    void seen(long from, long to) {
        first = Math.min(first, from);
        last = Math.max(last, to);
    }

    void dumped(long at, DumpedWorker dump) {
        if (at < firstDumpAt) {
            firstDumpAt = at;
            firstDump = dump;
        }
        if (at > lastDumpAt) {
            lastDumpAt = at;
            lastDump = dump;
        }
    }

    /**
     * @param at        the time until which the load counts
     * @param processors how many processors were busy with this thread since the last time, 0 to 1
     * @param since     the beginning of the recording
     */
    void load(long at, double processors, long since) {
        long from = Math.max(loadUntil, Math.max(born, since));
        loadNanos += processors * Math.max(0, at - from);
        loadUntil = at;
    }

    /** CPU time within the recording, as far as it is known. */
    long cpuNanos() {
        long ofDumps = lastDump == null || lastDump.cpuNanos() < 0 ? 0
                : lastDump.cpuNanos() - (born == Long.MIN_VALUE && firstDump.cpuNanos() >= 0
                        ? firstDump.cpuNanos() : 0);
        return Math.max(ofDumps, (long) loadNanos);
    }

    /**
     * Adds what events do not tell: from when to when it lived, and what it did before its first event and after its
     * last one. An event is written when the wait ends, and not at all if it began before the recording.
     *
     * @param begin  of the recording
     * @param end    of the recording
     * @param dumped whether the recording has dumps of threads
     */
    void close(long begin, long end, boolean dumped) {
        boolean seen = last != Long.MIN_VALUE;
        // Without dumps nobody knows what came before and after.
        long from = born != Long.MIN_VALUE ? Math.max(born, begin) : dumped || !seen ? begin : first;
        long to = died != Long.MAX_VALUE ? Math.min(died, end) : dumped || !seen ? end : last;
        if (to <= from || !seen && firstDump == null && born == Long.MIN_VALUE) {
            return;
        }
        pool.alive(from, to, this);
        if (born == Long.MIN_VALUE && firstDump != null && seen) {
            pool.dumpedWait(firstDump, from, Math.clamp(first, from, to));
        }
        if (died == Long.MAX_VALUE && lastDump != null) {
            pool.dumpedWait(lastDump, seen ? Math.clamp(last, from, to) : from, to);
        }
    }
}
