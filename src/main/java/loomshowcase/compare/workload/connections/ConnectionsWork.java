package loomshowcase.compare.workload.connections;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.Work;

/** The connections of one run: permits in place of sockets, handed out in the order in which they were asked for. */
final class ConnectionsWork implements Work {

    private final int connections;
    private final Semaphore free;
    private final Duration held;
    private final Duration acquireTimeout;

    /** @param acquireTimeout how long a task waits for a connection; {@code null}: for ever */
    ConnectionsWork(int connections, Duration held, Duration acquireTimeout) {
        this.connections = connections;
        this.free = new Semaphore(connections, true);
        this.held = held;
        this.acquireTimeout = acquireTimeout;
    }

    @Override
    public Object perform(int index) throws NoConnection, InterruptedException {
        acquire();
        try {
            Thread.sleep(held);
            return null;
        } finally {
            free.release();
        }
    }

    private void acquire() throws NoConnection, InterruptedException {
        if (acquireTimeout == null) {
            free.acquire();
        } else if (!free.tryAcquire(acquireTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new NoConnection(connections, acquireTimeout);
        }
    }
}
