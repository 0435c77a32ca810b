package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;

/**
 * A download failed. The same fault has the same words whichever client met it: both clients' exceptions are told apart
 * here, by their types, and by their messages where the JDK gives nothing else.
 */
public final class DownloadFailed extends IOException implements NamedFailure {
    private static final long serialVersionUID = 1L;

    /** What {@code HttpClient} says of a proxy. */
    private static final Pattern NO_TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

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

    /** What an exception of a client means; one that is told already is returned as it is. */
    static DownloadFailed of(IOException e, URI address, Duration maxTime) {
        return switch (e) {
            case DownloadFailed told -> told;
            case IOException again when "Too many retries".equals(e.getMessage())
                    && e.getCause() instanceof IOException first -> of(first, address, maxTime);
            case FileSystemException file -> cannotWrite(e);
            case UnknownHostException unknown -> unknownHost(address, e);
            case ConnectException unresolved when causes(e).anyMatch(UnresolvedAddressException.class::isInstance) ->
                    unknownHost(address, e);
            case HttpTimeoutException late -> tookTooLong(address, maxTime);
            case SocketException late when says(e, "timed out") -> new DownloadFailed("unreachable",
                    Proxies.peer(address) + " did not take the connection: the system gave up", e);
            case SocketException unreachable when says(e, "nreachable") || says(e, "No route") ->
                    new DownloadFailed("unreachable", Proxies.peer(address) + " cannot be reached from this network",
                            e);
            case ConnectException refused -> new DownloadFailed("connection refused",
                    Proxies.peer(address) + " refused the connection; does anything listen on that port?", e);
            case IOException noStore when causes(e).anyMatch(NoSuchAlgorithmException.class::isInstance) ->
                    NoTls.unusable(e);
            case SSLException ssl -> NoTls.failure(address, e);
            default -> broken(e, address);
        };
    }

    private static DownloadFailed unknownHost(URI address, IOException e) {
        return new DownloadFailed("unknown host",
                Proxies.peer(address) + " is not known here; check the name, and whether there is a network", e);
    }

    private static DownloadFailed broken(IOException e, URI address) {
        if (says(e, "reset") || says(e, "Broken pipe")) {
            return new DownloadFailed("connection reset", address.getRawAuthority() + " broke the connection off", e);
        }
        if (says(e, "Header size too big")) {
            return headTooLarge(address);
        }
        if (says(e, "received no bytes")) {
            return noAnswer(address);
        }
        Matcher tunnel = NO_TUNNEL.matcher(String.valueOf(e.getMessage()));
        if (tunnel.find()) {
            return proxyRefused(address, Integer.parseInt(tunnel.group(1)));
        }
        if (says(e, "interim responses")) {
            return onlyAnnounced(address);
        }
        if (says(e, "101 response")) {
            return status(address, 101, null);
        }
        if (says(e, "204")) {
            return status(address, 204, null);
        }
        if (causes(e).anyMatch(ProtocolException.class::isInstance)) {
            return notHttp(address);
        }
        if (isEnd(e)) {
            return cutHead(address);
        }
        return new DownloadFailed("transfer failed",
                "the transfer from " + address.getRawAuthority() + " failed: " + Reasons.of(e), e);
    }

    /** Whether an exception of {@code HttpClient} says that the connection ended before the answer did. */
    static boolean isEnd(IOException e) {
        return !says(e, "reset") && !isBadChunk(e)
                && (says(e, "EOF reached") || says(e, "content-length") || says(e, "chunked"));
    }

    /** Whether an exception of {@code HttpClient}, met after the head of an answer, is about a chunk. */
    static boolean isBadChunk(IOException e) {
        return causes(e).anyMatch(ProtocolException.class::isInstance) || says(e, "hunk header")
                || says(e, "chunk size");
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

    static DownloadFailed proxyRefused(URI address, int status) {
        return new DownloadFailed("proxy refused", "the proxy %s answered %s when it was asked to connect to %s"
                .formatted(Proxies.name(Proxies.of(address)), status, address.getRawAuthority()));
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

    private static boolean says(Throwable thrown, String words) {
        return causes(thrown).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
