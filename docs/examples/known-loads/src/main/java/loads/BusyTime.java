package loads;

import java.util.concurrent.atomic.AtomicLong;

/** Counts in the program itself how many tasks are under way at once, to compare with what a recording tells. */
final class BusyTime {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    /** A moment: how long tasks had been under way until then, all together, and how many had ended. */
    record Moment(long at, long busyNanos, long tasks) {

        /** Tasks under way at once since an earlier moment, on average. */
        double meanSince(Moment earlier) {
            return (double) (busyNanos - earlier.busyNanos) / (at - earlier.at);
        }

        double perSecondSince(Moment earlier) {
            return (tasks - earlier.tasks) * 1e9 / (at - earlier.at);
        }
    }

    void count(Runnable task) {
        done.addAndGet(-System.nanoTime());
        running.incrementAndGet();
        try {
            task.run();
        } finally {
            done.addAndGet(System.nanoTime());
            running.decrementAndGet();
            ended.incrementAndGet();
        }
    }

    Moment now() {
        long at = System.nanoTime();
        return new Moment(at, done.get() + running.get() * at, ended.get());
    }
}
