package loomshowcase.compare.workload.download;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the tasks of a run that take too long, by one thread for all of them. All have the same limit, so nothing is
 * queued: a task leaves itself at its index, and the thread looks at all of them when the first could be late.
 */
final class TimeLimit implements AutoCloseable {

    /** A task that can be ended from another thread, without waiting for anything. */
    interface Limited {

        /** {@link System#nanoTime} when it began. */
        long began();

        /** Ends it, if it has not ended; called once. */
        void tookTooLong();
    }

    /** A connection that is closed when its time is over. */
    record Closing(HttpSocket socket, long began) implements Limited {
        @Override
        public void tookTooLong() {
            socket.close();
        }
    }

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long nanos;
    private final AtomicReferenceArray<Limited> running;
    private final Thread thread;
    private volatile Runnable eachSecond;
    private volatile boolean closed;

    /** @param most zero: without limit, and without a thread */
    TimeLimit(Duration most, int tasks) {
        this.nanos = most.toNanos();
        this.running = new AtomicReferenceArray<>(nanos == 0 ? 0 : tasks);
        this.thread = nanos == 0 ? null
                : Thread.ofPlatform().daemon().name("download-time-limit").start(this::watch);
    }

    void begin(int index, Limited task) {
        if (nanos != 0) {
            running.set(index, task);
        }
    }

    /** Has something done about once a second from now on, unless there is no limit. */
    void eachSecond(Runnable check) {
        eachSecond = check;
        LockSupport.unpark(thread);
    }

    void end(int index) {
        if (nanos != 0) {
            running.set(index, null);
        }
    }

    private void watch() {
        while (!closed) {
            long now = System.nanoTime();
            Runnable check = eachSecond;
            if (check != null) {
                run(check);
            }
            LockSupport.parkNanos(this, endTheLate(now) - (System.nanoTime() - now));
        }
    }

    /** This thread goes on, whatever becomes of the check: without it no task would ever be late. */
    private static void run(Runnable check) {
        try {
            check.run();
        } catch (OutOfMemoryError e) {
            // The system has no thread to give now; it is asked again.
        }
    }

    /** Returns how long nobody can be late from now on: a task that begins in this moment has the whole limit. */
    private long endTheLate(long now) {
        long wait = eachSecond == null ? nanos : Math.min(nanos, SECOND);
        for (int index = 0; index < running.length(); index++) {
            Limited task = running.get(index);
            if (task != null) {
                long left = nanos - (now - task.began());
                if (left > 0) {
                    wait = Math.min(wait, left);
                } else if (running.compareAndSet(index, task, null)) {
                    task.tookTooLong();
                }
            }
        }
        return wait;
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}
