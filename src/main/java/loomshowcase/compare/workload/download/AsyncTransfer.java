package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One download that holds no thread while it waits: the twin of {@link Transfer}. */
final class AsyncTransfer {

    private static final int OK = 200;

    /** Not if {@code HttpClient} was used in this JVM before {@link Download} could let it. */
    private static final boolean MAY_ASK_TO_CLOSE = mayAskToClose();

    private final Target target;
    private final DownloadSettings settings;
    private final HttpClient client;
    private final ScheduledExecutorService timer;
    private final Redirects redirects;
    private final CompletableFuture<Downloaded> done = new CompletableFuture<>();
    private volatile URI address;
    private volatile CompletableFuture<?> exchange = CompletableFuture.completedFuture(null);
    private volatile FileBody body;
    private volatile long lastHeard;

    AsyncTransfer(Target target, DownloadSettings settings, HttpClient client, ScheduledExecutorService timer) {
        this.target = target;
        this.settings = settings;
        this.client = client;
        this.timer = timer;
        this.address = target.address();
        this.redirects = new Redirects(address);
    }

    /** Completes when the file is there; if it completes otherwise, nothing of the file is left. */
    CompletionStage<Downloaded> begin() {
        ask();
        if (!settings.idleWait().isZero()) {
            watch(settings.idleWait());
        }
        if (!settings.maxTime().isZero()) {
            var tooLong = timer.schedule(() -> end(DownloadFailures.tookTooLong(address, settings)),
                    settings.maxTime().toNanos(), TimeUnit.NANOSECONDS);
            done.whenComplete((downloaded, failure) -> tooLong.cancel(false));
        }
        return done.whenComplete((downloaded, failure) -> tidyUp());
    }

    /** Ends it with a failure, unless it is done. */
    void end(Throwable failure) {
        done.completeExceptionally(failure);
    }

    /** Once it is done in whatever way: nothing goes on, and of a file only a whole one is there. */
    private void tidyUp() {
        exchange.cancel(true);
        FileBody begun = body;
        if (begun != null) {
            begun.stop(new IOException("not wanted any more"));
        }
    }

    private void ask() {
        lastHeard = System.nanoTime();
        try {
            CompletableFuture<HttpResponse<Long>> answer = client.sendAsync(request(), this::body);
            exchange = answer;
            if (done.isDone()) {
                answer.cancel(true);
            }
            answer.whenComplete(this::answered);
        } catch (IllegalArgumentException e) {
            end(DownloadFailures.of(new IOException(e.getMessage(), e), Transfer.Step.CONNECTING, address, settings));
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
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

    /** Called with the head of an answer: where what follows goes. */
    private BodySubscriber<Long> body(ResponseInfo head) {
        lastHeard = System.nanoTime();
        if (head.statusCode() != OK) {
            return BodySubscribers.replacing(-1L);
        }
        long length = head.headers().firstValueAsLong("Content-Length").orElse(-1);
        body = new FileBody(target, settings, address, length, () -> lastHeard = System.nanoTime());
        if (done.isDone()) {
            body.stop(new IOException("not wanted any more"));
        }
        return body;
    }

    private void answered(HttpResponse<Long> answer, Throwable thrown) {
        if (thrown != null) {
            end(AsyncFailures.of(thrown, address, settings, body));
        } else if (answer.statusCode() == OK) {
            long late = answer.headers().firstValueAsLong(Transfer.LATE_HEADER).orElse(-1);
            done.complete(new Downloaded(settings.folder().resolve(target.fileName()), answer.body(), late));
        } else {
            follow(answer);
        }
    }

    private void follow(HttpResponse<Long> answer) {
        try {
            address = redirects.next(answer.statusCode(), answer.headers().firstValue("Location").orElse(null));
            ask();
        } catch (DownloadFailed e) {
            end(e);
        }
    }

    /** Ends the download if nothing is heard for too long; {@code HttpRequest.timeout} covers no body before 26. */
    private void watch(Duration idle) {
        long left = idle.toNanos() - (System.nanoTime() - lastHeard);
        if (left <= 0) {
            end(DownloadFailures.of(
                    new SocketTimeoutException("Read timed out"), Transfer.Step.READING, address, settings));
        } else if (!done.isDone()) {
            var next = timer.schedule(() -> watch(idle), left, TimeUnit.NANOSECONDS);
            done.whenComplete((downloaded, failure) -> next.cancel(false));
        }
    }
}
