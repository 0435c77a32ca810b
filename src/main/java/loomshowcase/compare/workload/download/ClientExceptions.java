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

/**
 * What the exceptions of sockets and of {@code HttpClient} mean. They are told apart by their types, and by their messages
 * where the JDK gives nothing else.
 */
final class ClientExceptions {

    /** What {@code HttpClient} says of a proxy. */
    private static final Pattern NO_TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private ClientExceptions() {}

    /** What an exception of a client means; one that is told already is returned as it is. */
    static DownloadFailed meaning(Exception e, URI address, Duration maxTime) {
        return switch (e) {
            case DownloadFailed told -> told;
            case IOException again when "Too many retries".equals(e.getMessage())
                    && e.getCause() instanceof IOException first -> meaning(first, address, maxTime);
            case FileSystemException file -> DownloadFailed.cannotWrite(file);
            case UnknownHostException unknown -> unknownHost(address, e);
            case ConnectException unresolved when causes(e).anyMatch(UnresolvedAddressException.class::isInstance) ->
                    unknownHost(address, e);
            case HttpTimeoutException late -> DownloadFailed.tookTooLong(address, maxTime);
            case SocketException late when says(e, "timed out") -> new DownloadFailed("unreachable",
                    Proxies.peer(address) + " did not take the connection: the system gave up", e);
            case SocketException unreachable when says(e, "nreachable") || says(e, "No route") ->
                    new DownloadFailed("unreachable", Proxies.peer(address) + " cannot be reached from this network",
                            e);
            case ConnectException refused -> new DownloadFailed("connection refused",
                    Proxies.peer(address) + " refused the connection; does anything listen on that port?", e);
            case Exception noStore when causes(e).anyMatch(NoSuchAlgorithmException.class::isInstance) ->
                    NoTls.unusable(e);
            case SSLException ssl -> NoTls.failure(address, e);
            default -> broken(e, address);
        };
    }

    private static DownloadFailed unknownHost(URI address, Exception e) {
        return new DownloadFailed("unknown host",
                Proxies.peer(address) + " is not known here; check the name, and whether there is a network", e);
    }

    private static DownloadFailed broken(Exception e, URI address) {
        if (says(e, "reset") || says(e, "Broken pipe")) {
            return new DownloadFailed("connection reset", address.getRawAuthority() + " broke the connection off", e);
        }
        if (says(e, "Header size too big")) {
            return DownloadFailed.headTooLarge(address);
        }
        if (says(e, "received no bytes")) {
            return DownloadFailed.noAnswer(address);
        }
        Matcher tunnel = NO_TUNNEL.matcher(String.valueOf(e.getMessage()));
        if (tunnel.find()) {
            return DownloadFailed.proxyRefused(address, Integer.parseInt(tunnel.group(1)));
        }
        if (says(e, "interim responses")) {
            return DownloadFailed.onlyAnnounced(address);
        }
        if (says(e, "101 response")) {
            return DownloadFailed.status(address, 101, null);
        }
        if (says(e, "204") && says(e, "ontent")) {
            return DownloadFailed.status(address, 204, null);
        }
        if (causes(e).anyMatch(cause -> cause instanceof ProtocolException || cause instanceof NumberFormatException)) {
            return DownloadFailed.notHttp(address); // the second: a Content-Length that is no number, of a 204
        }
        if (isEnd(e)) {
            return DownloadFailed.cutHead(address);
        }
        return new DownloadFailed("transfer failed",
                "the transfer from " + address.getRawAuthority() + " failed: " + words(e), e);
    }

    /** What it says, without the names of classes, of which a user knows nothing. */
    static String words(Throwable thrown) {
        String message =
                String.valueOf(thrown.getMessage()).replaceAll("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:: ?|\\b)", "");
        return thrown.getMessage() == null || message.isBlank() ? "Java does not say why" : message;
    }

    /** Whether an exception of {@code HttpClient} says that the connection ended before the answer did. */
    static boolean isEnd(Exception e) {
        return !says(e, "reset") && !isBadChunk(e)
                && (says(e, "EOF reached") || says(e, "content-length") || says(e, "chunked"));
    }

    /** Whether an exception of {@code HttpClient}, met after the head of an answer, is about a chunk. */
    static boolean isBadChunk(Exception e) {
        return causes(e).anyMatch(ProtocolException.class::isInstance) || says(e, "hunk header")
                || says(e, "chunk size");
    }

    private static boolean says(Throwable thrown, String words) {
        return causes(thrown).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
