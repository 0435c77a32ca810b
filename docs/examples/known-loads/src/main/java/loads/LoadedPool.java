package loads;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * A pool under load, which is asked every two milliseconds how many of its threads are at work. That is more than the tasks that
 * the program counts: a web server's thread also reads the request, writes the answer, and waits for a processor meanwhile.
 *
 * @param name   what the names of its threads begin with
 * @param atWork how many threads are at work, by the pool's own count
 */
record LoadedPool(String name, IntSupplier atWork) {

    private static final long EVERY_MILLIS = 2;

    /** Adds up what the pool says, until it is asked for the mean. */
    final class Asked {

        private final AtomicLong sum = new AtomicLong();
        private final AtomicLong times = new AtomicLong();
        private volatile boolean ended;

        private Asked() {
            var asking = new Thread(() -> {
                while (!ended) {
                    sum.addAndGet(atWork.getAsInt());
                    times.incrementAndGet();
                    Outside.pause(EVERY_MILLIS);
                }
            }, "asks-the-pool");
            asking.setDaemon(true);
            asking.setPriority(Thread.MAX_PRIORITY);
            asking.start();
        }

        /** Threads at work since this was made, on average. */
        double mean() {
            ended = true;
            return (double) sum.get() / Math.max(1, times.get());
        }
    }

    Asked ask() {
        return new Asked();
    }
}
