package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Downloads: a task gets one address with {@link java.net.HttpURLConnection} and writes what is there to a file,
 * whole or not at all. The calling thread itself waits in the socket, as Python's {@code requests.get} does;
 * {@code docs/decisions/download-client.md} says why.
 */
public final class Download implements Workload {

    /** The path of the file of {@link TargetFile} that the parent wrote: a line per task. */
    public static final String TARGETS = "targetsPath";
    /** The path of the folder that the files of a run go to; it exists, and each run finds it empty. */
    public static final String FOLDER = "folderPath";
    /** The path of the folder that whole files are kept in once a run is over; absent where nobody wants them. */
    public static final String KEPT = "keptPath";
    /** How long to wait for a connection; 0: for ever. */
    public static final String CONNECT_TIMEOUT = "connectTimeoutNanos";
    /** How long to wait for the next byte; 0: for ever. */
    public static final String IDLE_TIMEOUT = "idleTimeoutNanos";
    /** How long a whole download may take; 0: for ever. */
    public static final String MAX_TIME = "maxTimeNanos";
    /** How many bytes a download may have; 0: any number. */
    public static final String MAX_SIZE = "maxSizeBytes";
    /** How long the embedded server holds each picture back; absent where the addresses are the user's. */
    public static final String DELAY = "delayNanos";
    /** Where the addresses come from, in words: {@code embedded server}, {@code 3 addresses from FILE}. */
    public static final String SOURCE = "source";

    /** How many addresses the user named; absent for the embedded server. */
    public static final String ADDRESSES = "addresses";

    private static final int TUTORIAL = 15;

    @Override
    public String id() {
        return "download";
    }

    @Override
    public String summary() {
        return "GET one address and write it to a file, whole or not at all";
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    /** As many as the tutorial has; whoever brings addresses of their own has a task for each of those instead. */
    @Override
    public int defaultTasks(Parameters parameters) {
        return Integer.parseInt(parameters.text(ADDRESSES, Integer.toString(TUTORIAL)));
    }

    @Override
    public String describe(Parameters parameters, int tasks) {
        String source = parameters.text(SOURCE);
        return delay(parameters)
                .map(delay -> Counts.of(tasks, "picture") + ", each answered after " + Durations.text(delay)
                        + ", from the " + source)
                .orElseGet(() -> Counts.of(tasks, "download") + ", " + source);
    }

    @Override
    public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
        long rounds = Math.ceilDiv(tasks, concurrency);
        return delay(parameters).map(delay -> delay.multipliedBy(rounds));
    }

    @Override
    public boolean onlyWaits() {
        return true;
    }

    @Override
    public Optional<Duration> timeOut(Parameters parameters) {
        Duration maxTime = parameters.duration(MAX_TIME);
        return Optional.of(maxTime.isZero() ? Duration.ofDays(1) : maxTime);
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Optional<String> client(boolean async) {
        return Optional.of(async ? "HttpClient" : "HttpURLConnection");
    }

    @Override
    public Work open(Parameters parameters, int tasks) throws IOException {
        var settings = DownloadSettings.of(parameters);
        List<Target> targets = TargetFile.read(settings.targets());
        if (targets.size() < tasks) {
            throw new IllegalArgumentException(
                    settings.targets() + " names " + targets.size() + " downloads, but " + tasks + " are asked for");
        }
        if (!Files.isDirectory(settings.folder())) {
            throw new IllegalArgumentException("the folder " + settings.folder()
                    + " is gone; leave it alone until this is over");
        }
        settings.pictureFolder().empty(targets);
        useEachConnectionOnce();
        return new DownloadWork(settings, targets);
    }

    /**
     * So that tasks one after another do the same work as tasks at once. The JDK reads this when its HTTP client is
     * first used; asking the server to close is not enough, for one that closes without saying so leaves a dead
     * connection in the client's cache. {@code HttpClient} keeps connections unless the server closes them, and asks
     * for that only if it is let.
     */
    private static void useEachConnectionOnce() {
        System.setProperty("http.keepAlive", "false");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    }

    private static Optional<Duration> delay(Parameters parameters) {
        return parameters.values().containsKey(DELAY) ? Optional.of(parameters.duration(DELAY)) : Optional.empty();
    }
}
