package loomshowcase.compare.workload.connections;

import java.util.Optional;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.text.Durations;

/** A task got no connection in time. The workload is there to show this. */
final class NoConnection extends Exception implements NamedFailure {
    private static final long serialVersionUID = 1L;

    static final String KIND = "no connection";

    /** Without a stack trace: a million tasks may end like this, all at the same place. */
    NoConnection(Connections settings) {
        super("no connection came free within %s".formatted(Durations.text(settings.acquireTimeout())), null, false,
                false);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> advice() {
        return Optional.of("The connections are scarce, not the threads. Let the time-out fit the request "
                + "(--acquire-timeout), and refuse at the entrance what cannot be served in that time. A semaphore in "
                + "front of the pool (--concurrency) only moves the wait.");
    }
}
