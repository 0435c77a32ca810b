package loomshowcase.compare.workload.connections;

import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Each task needs one of a few connections: a connection pool in miniature. Virtual threads are cheap and the
 * connections are not, so this shows where the wait goes when a thread for every task is no longer the limit.
 */
public final class Connections implements Workload {

    /** How many connections there are. */
    public static final String CONNECTIONS = "connections";
    /** How long a task holds one. */
    public static final String DURATION = "durationNanos";
    /** How long a task waits for one; 0: for ever. */
    public static final String ACQUIRE_TIMEOUT = "acquireTimeoutNanos";

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public String summary() {
        return "take one of --connections, hold it for --duration";
    }

    @Override
    public int defaultTasks(Parameters parameters) {
        return 100;
    }

    @Override
    public String describe(Parameters parameters, int tasks) {
        return "%s, one of %s held for %s%s".formatted(
                Counts.of(tasks, "task"), Counts.of(connections(parameters), "connection"),
                Durations.text(parameters.duration(DURATION)),
                acquireTimeout(parameters).map(most -> ", waited for up to " + Durations.text(most)).orElse(""));
    }

    /** Known where the last of those that wait at once gets its connection in time. */
    @Override
    public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
        Duration held = parameters.duration(DURATION);
        Duration longestWait = held.multipliedBy((concurrency - 1) / connections(parameters));
        boolean inTime = acquireTimeout(parameters).map(most -> longestWait.compareTo(most) < 0).orElse(true);
        int atOnce = Math.min(concurrency, connections(parameters));
        return inTime ? Optional.of(held.multipliedBy(Math.ceilDiv(tasks, atOnce))) : Optional.empty();
    }

    @Override
    public Optional<Duration> timeOut(Parameters parameters) {
        return acquireTimeout(parameters).map(most -> most.plus(parameters.duration(DURATION)));
    }

    @Override
    public Parameters patient(Parameters parameters) {
        return parameters.with(ACQUIRE_TIMEOUT, "0");
    }

    @Override
    public Optional<String> advice(Parameters parameters, String kind) {
        return kind.equals(NoConnection.KIND) ? Optional.of(("Let no more in at once than there are connections "
                + "(--concurrency %s): then they wait in front of the pool, where nothing times out.")
                .formatted(connections(parameters))) : Optional.empty();
    }

    @Override
    public Work open(Parameters parameters, int tasks) {
        return new ConnectionsWork(
                connections(parameters), parameters.duration(DURATION), acquireTimeout(parameters).orElse(null));
    }

    private static int connections(Parameters parameters) {
        return Math.toIntExact(parameters.number(CONNECTIONS));
    }

    private static Optional<Duration> acquireTimeout(Parameters parameters) {
        return Optional.of(parameters.duration(ACQUIRE_TIMEOUT)).filter(most -> !most.isZero());
    }
}
