package loomshowcase.compare.measure;

import java.util.Iterator;
import java.util.NoSuchElementException;
import loomshowcase.compare.workload.Work;

/**
 * The tasks of one run, as a thread model sees them, and what became of each. A task stores two times and an outcome
 * in arrays made beforehand, each at its own index, and does nothing else: no lock, no counter, no output.
 *
 * <p>The arrays are read by the thread that called the model, after it returned: joining a thread, closing an
 * executor and joining a scope each happen-after what their tasks did.
 */
final class Recorder implements Iterable<Runnable> {

    /** {@link System#nanoTime} has no fixed zero; times are counted from here, so that 0 can say «never». */
    private final long origin = System.nanoTime() - 1;

    private final Work work;
    private final long[] started;
    private final long[] finished;
    private final Object[] outcomes;
    private long firstTaken;

    Recorder(Work work, int tasks) {
        this.work = work;
        this.started = new long[tasks];
        this.finished = new long[tasks];
        this.outcomes = new Object[tasks];
    }

    /** A task that threw. */
    private record Thrown(Throwable cause) {}

    @Override
    public Iterator<Runnable> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < started.length;
            }

            @Override
            public Runnable next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (next == 0) {
                    firstTaken = now();
                }
                int index = next++;
                return () -> perform(index);
            }
        };
    }

    private void perform(int index) {
        started[index] = now();
        try {
            Object made = work.perform(index);
            if (made != null) {
                outcomes[index] = made;
            }
        } catch (InterruptedException e) {
            outcomes[index] = new Thrown(e);
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            outcomes[index] = new Thrown(e);
        }
        finished[index] = now();
    }

    /** Nanoseconds since this recorder was made, at least 1. */
    long now() {
        return System.nanoTime() - origin;
    }

    int tasks() {
        return started.length;
    }

    /** When the model took the first task; 0 if it never did. */
    long firstTaken() {
        return firstTaken;
    }

    /** When the task began; 0 if it never did. */
    long started(int index) {
        return started[index];
    }

    /** When the task ended, well or not; 0 if it never did. */
    long finished(int index) {
        return finished[index];
    }

    /** What the task threw, or {@code null}. */
    Throwable thrown(int index) {
        return outcomes[index] instanceof Thrown thrown ? thrown.cause() : null;
    }

    /** What the task made, or {@code null} if it made nothing or threw. */
    Object made(int index) {
        return outcomes[index] instanceof Thrown ? null : outcomes[index];
    }

    /** Has every task that ended well checked; one that does not pass counts as having thrown. */
    void check() {
        for (int index = 0; index < tasks(); index++) {
            if (finished[index] != 0 && thrown(index) == null) {
                try {
                    work.check(index, outcomes[index]);
                } catch (Exception e) {
                    outcomes[index] = new Thrown(e);
                }
            }
        }
    }
}
