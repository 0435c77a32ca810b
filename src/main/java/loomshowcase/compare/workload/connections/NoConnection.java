package loomshowcase.compare.workload.connections;

import java.util.Optional;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.text.Durations;

/** A task got no connection in time. The workload is there to show this. */
final class NoConnection extends Exception implements NamedFailure {
    private static final long serialVersionUID = 1L;

    static final String KIND = "no connection";

    private final int connections;

    /** Without a stack trace: a million tasks may end like this, all at the same place. */
    NoConnection(Connections settings) {
        super("no connection came free within %s".formatted(Durations.text(settings.acquireTimeout())), null, false,
                false);
        this.connections = settings.connections();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> advice() {
        return Optional.of(("Let no more tasks in at once than there are connections (--concurrency %s): then they "
                + "wait in front of the pool, where nothing times out.").formatted(connections));
    }
}
