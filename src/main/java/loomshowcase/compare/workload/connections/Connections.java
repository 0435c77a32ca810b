package loomshowcase.compare.workload.connections;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.compare.result.Traits;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Each task holds one of a few connections: a connection pool in miniature. Virtual threads are cheap and the
 * connections are not, so this shows where tasks wait when a thread for each of them is no longer the limit.
 *
 * @param connections    how many there are, at least 1
 * @param duration       how long a task holds one
 * @param acquireTimeout how long a task waits for one; zero: without limit
 */
public record Connections(int connections, Duration duration, Duration acquireTimeout) implements Workload {

    /** Ten connections and half a minute are HikariCP's defaults. */
    public static final Connections DEFAULT = new Connections(10, Duration.ofMillis(100), Duration.ofSeconds(30));

    private static final Setting<Integer> CONNECTIONS = Setting.count("connections");
    private static final Setting<Duration> DURATION = Setting.duration("durationNanos");
    private static final Setting<Duration> ACQUIRE_TIMEOUT = Setting.duration("acquireTimeoutNanos");

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public List<WorkloadOption> options() {
        return List.of(
                new WorkloadOption(DURATION, List.of("-d", "--duration"), "TIME",
                        "How long each task holds a connection."),
                new WorkloadOption(CONNECTIONS, "--connections", "K",
                        "How many connections there are; HikariCP has 10."),
                new WorkloadOption(ACQUIRE_TIMEOUT, "--acquire-timeout", "TIME",
                        "How long a task waits for a connection; 0s: without limit. HikariCP waits 30s."));
    }

    @Override
    public Settings settings() {
        return Settings.NONE.with(CONNECTIONS, connections).with(DURATION, duration)
                .with(ACQUIRE_TIMEOUT, acquireTimeout);
    }

    @Override
    public Connections with(Settings settings) {
        return new Connections(settings.get(CONNECTIONS), settings.get(DURATION), settings.get(ACQUIRE_TIMEOUT));
    }

    @Override
    public int defaultTasks() {
        return 100;
    }

    @Override
    public String describe(int tasks) {
        return "%s, each holding one of %s for %s%s".formatted(
                Counts.of(tasks, "task"), Counts.of(connections, "connection"), Durations.text(duration),
                waitsForEver() ? "" : ", after a wait of up to " + Durations.text(acquireTimeout));
    }

    /** Known only if the last of the tasks that wait at once gets its connection in time. */
    @Override
    public Optional<Duration> floor(int tasks, int concurrency) {
        Duration longestWait = duration.multipliedBy((concurrency - 1) / connections);
        boolean inTime = waitsForEver() || longestWait.compareTo(acquireTimeout) < 0;
        int atOnce = Math.min(concurrency, connections);
        return inTime ? Optional.of(duration.multipliedBy(Math.ceilDiv(tasks, atOnce))) : Optional.empty();
    }

    @Override
    public Traits traits() {
        return Traits.ofSharing(new SharedLimit(connections, "connection")).expectingFailures(NoConnection.KIND);
    }

    @Override
    public Optional<Duration> longestTask() {
        return waitsForEver() ? Optional.empty() : Optional.of(acquireTimeout.plus(duration));
    }

    @Override
    public Work open(int tasks) {
        return new ConnectionsWork(this);
    }

    boolean waitsForEver() {
        return acquireTimeout.isZero();
    }
}
