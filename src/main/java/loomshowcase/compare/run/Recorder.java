package loomshowcase.compare.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import loomshowcase.compare.model.AsyncTasks;
import loomshowcase.compare.model.Tasks;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.TaskLog;
import loomshowcase.compare.workload.Work;

/**
 * The tasks of one run, as a thread model sees them, and what became of each. A task stores two times and an outcome
 * in arrays made beforehand, each at its own index, and does nothing else: no lock, no counter, no output.
 *
 * <p>The arrays are read by the thread that called the model, after it returned: joining a thread, closing an
 * executor, joining a scope and getting from a future each happen-after what their tasks did.
 */
final class Recorder implements Tasks, TaskLog, RunLog {

    /** {@link System#nanoTime} has no fixed zero; times are counted from here, so that 0 can say «never». */
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

    /** A task that threw. */
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

    /** The tasks in order. In the open loop the next one is there only once it has arrived, or never if interrupted. */
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

    /** The run begins: from now on tasks arrive. */
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
    public Object made(int index) {
        return outcomes[index] instanceof Thrown ? null : outcomes[index];
    }

    @Override
    public long[] generatorLate() {
        return pacer == null ? null : pacer.late();
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
