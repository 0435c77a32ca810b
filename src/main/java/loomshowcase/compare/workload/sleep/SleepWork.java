package loomshowcase.compare.workload.sleep;

import java.time.Duration;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.LoggedTask;
import loomshowcase.compare.workload.TaskLog;
import loomshowcase.compare.workload.Work;

/** The sleeps of one run. */
public record SleepWork(Duration duration) implements Work {

    @Override
    public Object perform(int index) throws InterruptedException {
        Thread.sleep(duration);
        return null;
    }

    @Override
    public Runnable task(int index, TaskLog log) {
        return new Task(index, log);
    }

    @Override
    public AsyncWork async() {
        return new AsyncSleep(duration);
    }

    /**
     * Does what {@code LoggedTask} does, with one frame less. A virtual thread that sleeps keeps a copy of its frames on
     * the heap, and in the memory of a million sleeps one frame shows.
     */
    private final class Task implements Runnable {
        private final int index;
        private final TaskLog log;

        Task(int index, TaskLog log) {
            this.index = index;
            this.log = log;
        }

        @Override
        public void run() {
            log.began(index);
            try {
                Thread.sleep(duration);
                log.made(index, null);
            } catch (Throwable e) {
                LoggedTask.failed(index, log, e);
            }
        }
    }
}
