package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One download that holds no thread while it waits: the counterpart of {@link BlockingDownload}. */
final class AsyncDownload {

    private static final int OK = 200;

    /** Not allowed if this JVM used {@code HttpClient} before {@link Download#open} could allow it. */
    private static final boolean MAY_ASK_TO_CLOSE = mayAskToClose();

    private final Target target;
    private final Download settings;
    private final FileBody body;
    private final CompletableFuture<Downloaded> done = new CompletableFuture<>();

    AsyncDownload(Target target, Download settings) {
        this.target = target;
        this.settings = settings;
        this.body = new FileBody(target, settings);
    }

    /**
     * Completes when the file is there; if it completes in any other way, nothing of the file is left.
     *
     * @param timer ends it when its time is over: {@code HttpRequest.timeout} does not cover the body before JDK 26
     */
    CompletionStage<Downloaded> begin(HttpClient client, ScheduledExecutorService timer) {
        CompletableFuture<HttpResponse<Long>> exchange;
        try {
            exchange = client.sendAsync(request(), body::of);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new DownloadFailed("bad address",
                    "HttpClient cannot use the address %s: %s".formatted(target.address(), e.getMessage())));
        }
        exchange.whenComplete(this::answered);
        if (!settings.maxTime().isZero()) {
            var late = timer.schedule(() -> end(DownloadFailed.tookTooLong(target.address(), settings.maxTime())),
                    settings.maxTime().toNanos(), TimeUnit.NANOSECONDS);
            done.whenComplete((downloaded, failure) -> late.cancel(false));
        }
        return done.whenComplete((downloaded, failure) -> {
            exchange.cancel(true);
            body.stop(new IOException("the download is over"));
        });
    }

    /** Ends it with a failure, unless it is done. */
    void end(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address())
                .header("User-Agent", "loom-showcase").header("Accept", "*/*");
        return (MAY_ASK_TO_CLOSE ? request.header("Connection", "close") : request).build();
    }

    private static boolean mayAskToClose() {
        try {
            HttpRequest.newBuilder().header("Connection", "close");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void answered(HttpResponse<Long> answer, Throwable thrown) {
        if (thrown != null) {
            Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null
                    ? thrown.getCause() : thrown;
            end(cause instanceof IOException e ? failed(e) : cause);
        } else if (answer.statusCode() == OK) {
            done.complete(new Downloaded(target.file(settings.folder().folder()), answer.body(),
                    answer.headers().firstValueAsLong(BlockingDownload.LATE_HEADER).orElse(-1)));
        } else {
            end(DownloadFailed.status(target.address(), answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(null)));
        }
    }

    private DownloadFailed failed(IOException e) {
        DownloadFailed failed = DownloadFailed.of(e, target.address(), settings.maxTime());
        return failed.kind().equals("truncated") && body.length() >= 0
                ? DownloadFailed.truncated(target.address(), body.bytes(), body.length()) : failed;
    }
}
