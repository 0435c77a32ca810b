package loomshowcase.compare.workload.download;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.AsyncWork;

/**
 * The downloads of one run by {@link HttpClient#sendAsync}: one client, a thread per processor for its callbacks.
 * {@code docs/decisions/async.md} says why.
 */
final class AsyncDownloads implements AsyncWork {

    /** Only a thread that never comes back takes longer to end, and it ends with the JVM. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Download settings;
    private final List<Target> targets;
    private final CallbackThreads callbacks = new CallbackThreads(Runtime.getRuntime().availableProcessors());
    private final TimeLimit limit;
    private final HttpClient client;
    private final DownloadFailed failure;
    private final AsyncDownload[] downloads;

    /** The client asks for HTTP/1.1: for HTTP/2 it would add a header to each request. */
    AsyncDownloads(Download settings, List<Target> targets, TimeLimit limit) {
        this.settings = settings;
        this.targets = targets;
        this.limit = limit;
        this.downloads = new AsyncDownload[targets.size()];
        HttpClient made = null;
        DownloadFailed noClient = null;
        try {
            made = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(callbacks).build();
        } catch (UncheckedIOException | InternalError e) {
            noClient = NoTls.unusable(e); // It makes its context of TLS at once, from the trust store
        }
        limit.eachSecond(callbacks::replaceTheStuck);
        this.client = made;
        this.failure = noClient;
    }

    @Override
    public CompletionStage<Downloaded> begin(int index) {
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        AsyncDownload download = new AsyncDownload(targets.get(index), settings);
        downloads[index] = download;
        limit.begin(index, download);
        return download.begin(client).whenComplete((downloaded, failure) -> limit.end(index));
    }

    @Override
    public void close() {
        for (AsyncDownload download : downloads) {
            if (download != null) {
                download.end(new InterruptedException("ended before it was done"));
            }
        }
        boolean interrupted = Thread.interrupted(); // It would end the waiting below.
        try {
            if (client != null) {
                client.shutdownNow();
                client.awaitTermination(PATIENCE);
            }
            callbacks.shutdownNow();
            callbacks.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
