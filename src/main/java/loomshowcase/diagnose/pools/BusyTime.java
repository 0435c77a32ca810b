package loomshowcase.diagnose.pools;

import java.util.Arrays;

/**
 * How many threads of a pool were busy at once: those that were alive and not idle. Takes the times at which threads became
 * alive or idle in any order, and sorts them at the end.
 */
final class BusyTime {

    /** The memory for more would depend on the recording: this many intervals take 96 MB. */
    static final int MOST_INTERVALS = 6_000_000;

    /** A number of busy threads that was not reached for this long altogether is not counted as the most. */
    private static final long SHORTEST_PEAK_NANOS = 1_000_000;

    private final Times alive = new Times();
    private final Times idle = new Times();

    /**
     * How many were busy at once.
     *
     * @param size      the most threads that were alive at once
     * @param most      the most threads that were busy at once, for a millisecond altogether
     * @param fullNanos how long all threads were busy while there were as many as {@code size}; of 100 threads, 99 are
     *                  enough
     * @param aliveNanos from the first thread's start to the last one's end
     */
    record Figures(int size, int most, long fullNanos, long aliveNanos) {}

    /** Starts and ends, each of which is sorted by itself. */
    private static final class Times {
        private long[] starts = new long[16];
        private long[] ends = new long[16];
        private int count;

        void add(long start, long end) {
            if (count == starts.length) {
                int longer = count + (count >> 1);
                starts = Arrays.copyOf(starts, longer);
                ends = Arrays.copyOf(ends, longer);
            }
            starts[count] = start;
            ends[count++] = end;
        }

        void sort() {
            Arrays.sort(starts, 0, count);
            Arrays.sort(ends, 0, count);
        }

        long start(int index) {
            return index < count ? starts[index] : Long.MAX_VALUE;
        }

        long end(int index) {
            return index < count ? ends[index] : Long.MAX_VALUE;
        }
    }

    void alive(long from, long to) {
        alive.add(from, to);
    }

    void idle(long from, long to) {
        if (to > from) {
            idle.add(from, to);
        }
    }

    /** @param reserved how many threads of the pool have other work all the time, and never do that of the pool */
    Figures figures(int reserved) {
        alive.sort();
        idle.sort();
        int size = Math.max(0, mostAlive() - reserved);
        long[] nanosOf = new long[size + 1];
        long full = 0;
        int enough = size - size / 100;
        int started = 0;
        int ended = 0;
        int slept = 0;
        int woke = 0;
        long last = 0;
        while (ended < alive.count) {
            long at = Math.min(Math.min(alive.start(started), alive.end(ended)),
                    Math.min(idle.start(slept), idle.end(woke)));
            int living = started - ended - reserved;
            int busy = Math.clamp(living - (slept - woke), 0, size);
            nanosOf[busy] += at - last;
            full += living >= size && busy >= enough && size > 0 ? at - last : 0;
            last = at;
            // Idle first, so that a worker that wakes and parks again is not busy in between.
            if (idle.start(slept) == at) {
                slept++;
            } else if (idle.end(woke) == at) {
                woke++;
            } else if (alive.end(ended) == at) {
                ended++;
            } else {
                started++;
            }
        }
        return new Figures(size, most(nanosOf), full, alive.count == 0 ? 0 : last - alive.start(0));
    }

    private int mostAlive() {
        int most = 0;
        int ended = 0;
        for (int started = 0; started < alive.count; started++) {
            while (alive.end(ended) <= alive.start(started)) {
                ended++;
            }
            most = Math.max(most, started + 1 - ended);
        }
        return most;
    }

    private static int most(long[] nanosOf) {
        long nanos = 0;
        for (int busy = nanosOf.length - 1; busy > 0; busy--) {
            nanos += nanosOf[busy];
            if (nanos >= SHORTEST_PEAK_NANOS) {
                return busy;
            }
        }
        return 0;
    }
}
