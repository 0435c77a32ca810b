package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;

/** A download failed. The same fault has the same words whichever client met it. */
public final class DownloadFailed extends IOException implements NamedFailure {
    private static final long serialVersionUID = 1L;

    private final String kind;

    DownloadFailed(String kind, String message) {
        this(kind, message, null);
    }

    DownloadFailed(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    static DownloadFailed notHttp(URI address) {
        return new DownloadFailed("not HTTP", address.getRawAuthority() + " answered, but not in HTTP");
    }

    static DownloadFailed noAnswer(URI address) {
        return new DownloadFailed("no answer",
                address.getRawAuthority() + " ended the connection without an answer");
    }

    static DownloadFailed onlyAnnounced(URI address) {
        return new DownloadFailed("no answer",
                address.getRawAuthority() + " announces an answer again and again (1xx), and sends none");
    }

    static DownloadFailed cutHead(URI address) {
        return new DownloadFailed("truncated",
                address.getRawAuthority() + " ended the connection before the file began");
    }

    static DownloadFailed cutChunks(URI address) {
        return new DownloadFailed("truncated",
                address.getRawAuthority() + " ended the connection before the end of the file");
    }

    static DownloadFailed headTooLarge(URI address) {
        return new DownloadFailed("head too large",
                address.getRawAuthority() + " sends more before the file than the head of an answer may have");
    }

    static DownloadFailed badChunks(URI address) {
        return new DownloadFailed("unclear length",
                address.getRawAuthority() + " sends chunks whose length cannot be read");
    }

    /** @param sent what it says instead of a length */
    static DownloadFailed unclearLength(URI address, String sent) {
        return new DownloadFailed("unclear length", "%s does not say clearly where the file ends: it sends %s"
                .formatted(address.getRawAuthority(), sent));
    }

    /** It would not connect to the host, or not hand on what was asked. */
    static DownloadFailed proxyRefused(URI address, int status) {
        String proxy = Proxies.name(Proxies.of(address));
        return new DownloadFailed("proxy refused", status == HttpURLConnection.HTTP_PROXY_AUTH
                ? ("the proxy %s, which is on the way to %s, wants a user name and a password (HTTP 407), and a download "
                        + "sends none: use another proxy, or name the host in http.nonProxyHosts")
                        .formatted(proxy, address.getRawAuthority())
                : "the proxy %s answered %s when it was asked to connect to %s"
                        .formatted(proxy, status, address.getRawAuthority()));
    }

    static DownloadFailed badProxy(URI address, IllegalArgumentException e) {
        return new DownloadFailed("bad proxy",
                "the proxy that this JVM's properties name for %s cannot be one: %s; look at http.proxyHost and http.proxyPort "
                        .formatted(address.getRawAuthority(), ClientExceptions.words(e))
                        + "(https.proxyHost and https.proxyPort for https)",
                e);
    }

    /** @param proxy its name */
    static DownloadFailed unusualHost(URI address, String proxy) {
        return new DownloadFailed("bad address",
                ("HttpClient cannot ask the proxy %s for the host of %s (an underscore, or a "
                        + "last part that begins with a digit); give its IP address, or name it in http.nonProxyHosts")
                        .formatted(proxy, address.getRawAuthority()));
    }

    /** @param location where the answer leads to; {@code null} if it leads nowhere */
    static DownloadFailed status(URI address, int status, String location) {
        return new DownloadFailed("HTTP " + status, "%s answered %s for %s%s".formatted(address.getRawAuthority(),
                status, address, status / 100 == 3 && location != null ? leads(address, location) : ""));
    }

    private static String leads(URI address, String location) {
        URI to;
        try {
            to = address.resolve(location);
        } catch (IllegalArgumentException e) {
            return "; it leads to what is no address: " + Shown.message(location);
        }
        if (to.equals(address)) {
            return "; it leads to itself";
        }
        boolean usable = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
        return "; it leads to " + Shown.message(to.toString()) + (usable ? ": name that address" : "");
    }

    static DownloadFailed truncated(URI address, long bytes, long length) {
        return new DownloadFailed("truncated", "%s ended the connection early: %s of %s bytes came"
                .formatted(address.getRawAuthority(), bytes, length));
    }

    static DownloadFailed tooLarge(URI address, long maxSizeBytes) {
        return new DownloadFailed("too large", "%s sends more than %s bytes; --max-size allows more"
                .formatted(address.getRawAuthority(), maxSizeBytes));
    }

    static DownloadFailed tookTooLong(URI address, Duration maxTime) {
        return new DownloadFailed("took too long", "%s was not done after %s; --max-time allows more"
                .formatted(address.getRawAuthority(), Durations.text(maxTime)));
    }

    static DownloadFailed cannotWrite(IOException e) {
        return e instanceof DownloadFailed told ? told
                : new DownloadFailed("cannot write", "the file cannot be written: " + Reasons.of(e), e);
    }
}
