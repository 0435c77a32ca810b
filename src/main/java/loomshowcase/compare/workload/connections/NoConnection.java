package loomshowcase.compare.workload.connections;

import java.time.Duration;
import loomshowcase.compare.workload.TaskException;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** A task that waited for a connection, and had none when its time was over. */
final class NoConnection extends Exception implements TaskException {
    private static final long serialVersionUID = 1L;

    static final String KIND = "no connection";

    /** Without a stack trace: a million tasks may end so, and all at the same place. */
    NoConnection(int connections, Duration waited) {
        super("no connection came free within %s; there %s %s".formatted(
                Durations.text(waited), connections == 1 ? "is" : "are", Counts.text(connections)), null, false, false);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
