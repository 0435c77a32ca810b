package loomshowcase.compare.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import loomshowcase.compare.model.AsyncTasks;
import loomshowcase.compare.model.Tasks;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.TaskLog;
import loomshowcase.compare.workload.Work;

/**
 * The tasks of one run, as a thread model sees them, and the outcome of each. A task stores two times and its outcome at
 * its own index of arrays that were made beforehand. It does nothing else: no lock, no counter, no output.
 *
 * <p>The thread that called the model reads the arrays after the model returned. That is safe: what a task did
 * happens-before the end of {@code Thread.join}, {@code ExecutorService.close}, {@code StructuredTaskScope.join} and
 * {@code Future.get} (JLS 17.4.5 and the API of each).
 */
final class Recorder implements Tasks, TaskLog, RunLog {

    /** {@link System#nanoTime} has no fixed zero. Times are counted from here, so 0 can mean "never". */
    private final long origin = System.nanoTime() - 1;

    private final Work work;
    private final Pacer pacer;
    private final long[] started;
    private final long[] finished;
    private final Object[] outcomes;
    private long begun;
    private long firstTaken;

    /** Tasks that all arrive when the run begins. */
    Recorder(Work work, int tasks) {
        this(work, tasks, null);
    }

    /** @param rate of their arrival; {@code null} if all arrive when the run begins */
    Recorder(Work work, int tasks, Rate rate) {
        this.work = work;
        this.pacer = rate == null ? null : new Pacer(Pacer.clock(this::now), rate, tasks);
        this.started = new long[tasks];
        this.finished = new long[tasks];
        this.outcomes = new Object[tasks];
    }

    /** The outcome of a task that threw. */
    private record Thrown(Throwable cause) {}

    @Override
    public void began(int index) {
        started[index] = now();
    }

    @Override
    public void made(int index, Object made) {
        outcomes[index] = made;
        finished[index] = now();
    }

    @Override
    public void threw(int index, Throwable thrown) {
        outcomes[index] = new Thrown(thrown);
        finished[index] = now();
    }

    /** The tasks in order. In the open loop {@code hasNext} waits for the next arrival, and is false if interrupted. */
    @Override
    public Iterator<Runnable> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < started.length && (pacer == null || pacer.await(next));
            }

            @Override
            public Runnable next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (next == 0) {
                    firstTaken = now();
                }
                return work.task(next++, Recorder.this);
            }
        };
    }

    @Override
    public AsyncTasks async() {
        return new RecordedAsync(this, work.async());
    }

    /** Begins the run: from now on tasks arrive. Returns the time. */
    long begin() {
        begun = now();
        if (pacer != null) {
            pacer.begin(begun);
        }
        return begun;
    }

    /** Nanoseconds since this recorder was made, at least 1. */
    long now() {
        return System.nanoTime() - origin;
    }

    @Override
    public int tasks() {
        return started.length;
    }

    @Override
    public long firstTaken() {
        return firstTaken;
    }

    @Override
    public long arrival(int index) {
        return pacer == null ? begun : pacer.arrival(index);
    }

    @Override
    public long started(int index) {
        return started[index];
    }

    @Override
    public long finished(int index) {
        return finished[index];
    }

    @Override
    public Throwable thrown(int index) {
        return outcomes[index] instanceof Thrown thrown ? thrown.cause() : null;
    }

    @Override
    public String subject(int index) {
        return work.subject(index);
    }

    @Override
    public Object made(int index) {
        return outcomes[index] instanceof Thrown ? null : outcomes[index];
    }

    @Override
    public long[] generatorLate() {
        return pacer == null ? null : pacer.late();
    }

    /** Checks every task that did not throw. A task that fails the check counts as having thrown. */
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
