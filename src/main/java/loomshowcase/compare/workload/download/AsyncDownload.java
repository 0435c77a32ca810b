package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One download that holds no thread while it waits: the counterpart of {@link BlockingDownload}. */
final class AsyncDownload implements TimeLimit.Limited {

    /** Not allowed if this JVM used {@code HttpClient} before {@link Download#open} could allow it. */
    private static final boolean MAY_ASK_TO_CLOSE = mayAskToClose();

    private final Target target;
    private final Download settings;
    private final FileBody body;
    private final long began = System.nanoTime();
    private final CompletableFuture<Downloaded> done = new CompletableFuture<>();

    AsyncDownload(Target target, Download settings) {
        this.target = target;
        this.settings = settings;
        this.body = new FileBody(target, settings);
    }

    @Override
    public long began() {
        return began;
    }

    /** {@code HttpRequest.timeout} would not cover the body before JDK 26. */
    @Override
    public void tookTooLong() {
        end(DownloadFailed.tookTooLong(target.address(), settings.maxTime()));
    }

    /** Completes when the file is there; if it completes in any other way, nothing of the file is left. */
    CompletableFuture<Downloaded> begin(HttpClient client) {
        CompletableFuture<HttpResponse<Long>> exchange;
        try {
            exchange = client.sendAsync(request(), body::of);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new DownloadFailed("bad address",
                    "HttpClient cannot use the address %s: %s".formatted(target.address(), e.getMessage())));
        }
        exchange.whenComplete(this::answered);
        body.getBody().whenComplete(this::written);
        return done.whenComplete((downloaded, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
                body.stop(new IOException("the download is over"));
            }
        });
    }

    /** Ends it with a failure, unless it is done. */
    void end(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutFragment(target.address()))
                .header("User-Agent", "loom-showcase").header("Accept", "*/*");
        return (MAY_ASK_TO_CLOSE ? request.header("Connection", "close") : request).build();
    }

    /** The client would send it to a proxy. */
    private static URI withoutFragment(URI address) {
        return address.getRawFragment() == null ? address
                : URI.create(address.toString().substring(0, address.toString().indexOf('#')));
    }

    private static boolean mayAskToClose() {
        try {
            HttpRequest.newBuilder().header("Connection", "close");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The client has nothing more to do; if it failed, that is told here, also if no body had begun. */
    private void answered(HttpResponse<Long> answer, Throwable thrown) {
        if (thrown != null) {
            written(null, thrown);
        }
    }

    /** The body is over. What stopped it is told at once: the client may still wait for the rest of an answer. */
    private void written(Long bytes, Throwable thrown) {
        if (thrown == null) {
            try {
                done.complete(new Downloaded(target.file(settings.folder().folder()), bytes,
                        body.head().serverLateNanos()));
            } catch (RuntimeException e) {
                end(e); // thrown here, it would be lost
            }
            return;
        }
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null
                ? thrown.getCause() : thrown;
        end(cause instanceof Exception e && !(e instanceof InterruptedException) ? body.failure(e) : cause);
    }
}
