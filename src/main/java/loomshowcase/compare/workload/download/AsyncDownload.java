package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;

/** One download that holds no thread while it waits: the counterpart of {@link BlockingDownload}. */
final class AsyncDownload implements TimeLimit.Limited {

    /** Not allowed if this JVM used {@code HttpClient} before {@link Download#open} could allow it. Nor is Host then. */
    private static final boolean MAY_ASK_TO_CLOSE = mayAskToClose();

    private final Target target;
    private final Download settings;
    private final Authority authority;
    private final FileBody body;
    private final long began = System.nanoTime();
    private final CompletableFuture<Downloaded> done = new CompletableFuture<>();

    AsyncDownload(Target target, Download settings) {
        this.target = target;
        this.settings = settings;
        this.authority = Authority.of(target.address());
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
            Proxies.thatCanBeAsked(target.address());
            exchange = authority.isUsual() ? send(request(target.address()), client) : byItsIpAddress(client);
        } catch (DownloadFailed e) {
            return CompletableFuture.failedFuture(e);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new DownloadFailed("bad address",
                    "HttpClient cannot use the address %s: %s".formatted(target.address(), e.getMessage())));
        }
        exchange.whenComplete(this::answered);
        body.getBody().whenComplete(this::written);
        return done.whenComplete((downloaded, failure) -> {
            if (failure != null) {
                body.stop(new IOException("the download is over"));
            }
        });
    }

    /** Ends it with a failure, unless it is done. */
    void end(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private static HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutFragment(address))
                .header("User-Agent", "loom-showcase").header("Accept", "*/*");
        return MAY_ASK_TO_CLOSE ? request.header("Connection", "close") : request;
    }

    /** The client asks for no such host by its name. It would look the name up on one of these threads too. */
    private CompletableFuture<HttpResponse<Long>> byItsIpAddress(HttpClient client) {
        return CompletableFuture.supplyAsync(() -> lookUp(authority.host()), client.executor().orElseThrow())
                .thenCompose(ip -> send(
                        request(withHost(target.address(), ip)).header("Host", authority.text()), client));
    }

    private CompletableFuture<HttpResponse<Long>> send(HttpRequest.Builder request, HttpClient client) {
        CompletableFuture<HttpResponse<Long>> exchange = client.sendAsync(request.build(), body::of);
        done.whenComplete((downloaded, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
            }
        });
        return exchange;
    }

    private static InetAddress lookUp(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private URI withHost(URI address, InetAddress ip) {
        String host = ip instanceof Inet6Address ? "[" + ip.getHostAddress() + "]" : ip.getHostAddress();
        return URI.create(address.toString().replaceFirst("//[^/?#]*",
                Matcher.quoteReplacement("//" + host + ":" + authority.port())));
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

    /**
     * The client has nothing more to do. If it failed, that is told here, also if no body had begun; likewise if it gave
     * no body away, as of a proxy that wants a password before it connects.
     */
    private void answered(HttpResponse<Long> answer, Throwable thrown) {
        if (thrown != null) {
            written(null, thrown);
        } else if (body.head() == null) {
            end(answer.statusCode() == HttpURLConnection.HTTP_PROXY_AUTH
                    ? DownloadFailed.proxyRefused(target.address(), answer.statusCode())
                    : DownloadFailed.status(target.address(), answer.statusCode(), null));
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
