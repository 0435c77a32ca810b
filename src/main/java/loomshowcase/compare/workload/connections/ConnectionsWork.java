package loomshowcase.compare.workload.connections;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.Work;

/** The connections of one run: fair permits in place of sockets. */
final class ConnectionsWork implements Work {

    private final Connections settings;
    private final Semaphore free;

    ConnectionsWork(Connections settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.connections(), true);
    }

    @Override
    public Object perform(int index) throws NoConnection, InterruptedException {
        acquire();
        try {
            Thread.sleep(settings.duration());
            return null;
        } finally {
            free.release();
        }
    }

    private void acquire() throws NoConnection, InterruptedException {
        if (settings.waitsForEver()) {
            free.acquire();
        } else if (!free.tryAcquire(settings.acquireTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new NoConnection(settings);
        }
    }
}
