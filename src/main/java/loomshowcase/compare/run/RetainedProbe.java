package loomshowcase.compare.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.Tasks;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;

/**
 * Measures what tasks leave on the heap. It hands the model the tasks of a row three times, in one run: the threads of a
 * pool stay, as they do in a service. What is kept for each task makes the heap grow every time; what is made when it is
 * first needed, such as the last threads of a pool, does not.
 */
final class RetainedProbe {

    /** The first time makes what is made once, and the second time perhaps the rest of it. */
    private static final int TIMES = 3;

    private final ThreadModel model;
    private final Workload workload;
    private final Size size;
    private final Stage.Log stages;

    RetainedProbe(ThreadModel model, Workload workload, Size size, Stage.Log stages) {
        this.model = model;
        this.workload = workload;
        this.size = size;
        this.stages = stages;
    }

    /** A task by its number, from 0. */
    private interface Task {

        void perform(int index) throws Exception;
    }

    /** @throws Exception if the workload could not be made ready */
    Retained measure() throws Exception {
        Heap ofModel = again(index -> {});
        if (ofModel.collections == 0) {
            return Retained.none("no collection ran when it was asked for (-XX:+DisableExplicitGC?)");
        }
        try (Work work = workload.open(size.tasks())) {
            stages.begins(Stage.RUNNING);
            Heap all = again(work::perform);
            stages.begins(Stage.CLOSING);
            return all.failed > 0
                    ? Retained.none("%s of %s failed: %s".formatted(Counts.text(all.failed),
                            Counts.of((long) TIMES * size.tasks(), "task"), Failures.message(all.failure)))
                    : new Retained(size.tasks(), all.grew[0] - ofModel.grew[0],
                            Math.min(all.grew[1] - ofModel.grew[1], all.grew[2] - ofModel.grew[2]), null);
        }
    }

    /**
     * How the live heap grew.
     *
     * @param grew        by how much each time
     * @param collections that ran meanwhile
     * @param failure     of the first task that failed; {@code null} if none did
     */
    private record Heap(long[] grew, long collections, int failed, Throwable failure) {}

    private Heap again(Task task) throws InterruptedException {
        long collections = collections();
        var tasks = new Again(task, size.tasks());
        long before = afterCollection();
        model.run(tasks, new Size(TIMES * size.tasks(), size.poolSize(), size.limit()));
        return new Heap(new long[] {tasks.read[0] - before, tasks.read[1] - tasks.read[0],
            tasks.read[2] - tasks.read[1]}, collections() - collections, tasks.failed.get(), tasks.failure.get());
    }

    private static long afterCollection() {
        // The first collection may only discover what the second one frees.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    /** The tasks, and again the tasks. The thread that takes them reads the heap whenever all of them have ended. */
    private static final class Again implements Tasks {
        private final Task task;
        private final int tasks;
        private final CountDownLatch[] left;
        private final long[] read = new long[TIMES];
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Again(Task task, int tasks) {
            this.task = task;
            this.tasks = tasks;
            this.left = Stream.generate(() -> new CountDownLatch(tasks)).limit(TIMES).toArray(CountDownLatch[]::new);
        }

        @Override
        public Iterator<Runnable> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    boolean all = next > 0 && next % tasks == 0 && read[next / tasks - 1] == 0;
                    return (!all || readWhenEnded(next / tasks - 1)) && next < TIMES * tasks;
                }

                @Override
                public Runnable next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int index = next++;
                    return () -> run(index);
                }
            };
        }

        private void run(int index) {
            try {
                task.perform(index % tasks);
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                failed.incrementAndGet();
            } finally {
                left[index / tasks].countDown();
            }
        }

        /** @return whether all tasks of that time ended, since the caller was not interrupted */
        private boolean readWhenEnded(int which) {
            try {
                left[which].await();
                read[which] = afterCollection();
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
