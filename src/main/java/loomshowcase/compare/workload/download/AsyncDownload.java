package loomshowcase.compare.workload.download;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import loomshowcase.compare.workload.AsyncWork;

/**
 * The downloads of one run by {@link HttpClient#sendAsync}: one client, a thread per processor for what it calls back,
 * and a timer thread for the time-outs that it does not know. {@code docs/decisions/async.md} says why these.
 */
final class AsyncDownload implements AsyncWork {

    private final DownloadSettings settings;
    private final List<Target> targets;
    private final ExecutorService callbacks = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final HttpClient client;
    private final AsyncTransfer[] transfers;

    AsyncDownload(DownloadSettings settings, List<Target> targets) {
        this.settings = settings;
        this.targets = targets;
        this.transfers = new AsyncTransfer[targets.size()];
        this.client = client(settings.connectWait());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Without HTTP/2, for which it would ask in each request; and without redirects, which are followed here. */
    private HttpClient client(Duration connectWait) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(callbacks);
        return connectWait.isZero() ? builder.build() : builder.connectTimeout(connectWait).build();
    }

    @Override
    public CompletionStage<Downloaded> begin(int index) {
        transfers[index] = new AsyncTransfer(targets.get(index), settings, client, timer);
        return transfers[index].begin();
    }

    @Override
    public void close() {
        for (AsyncTransfer transfer : transfers) {
            if (transfer != null) {
                transfer.end(new InterruptedException("ended before it was done"));
            }
        }
        client.shutdownNow();
        client.close();
        timer.shutdownNow();
        timer.close();
        callbacks.shutdownNow();
        callbacks.close();
    }
}
