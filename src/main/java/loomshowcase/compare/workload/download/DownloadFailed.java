package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.time.Duration;
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

    private final String kind;

    DownloadFailed(String kind, String message) {
        this(kind, message, null);
    }

    private DownloadFailed(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    /** What an exception of a client means; one that is told already is returned as it is. */
    static DownloadFailed of(IOException e, URI address, Duration maxTime) {
        String host = address.getRawAuthority();
        return switch (e) {
            case DownloadFailed told -> told;
            case FileSystemException file -> cannotWrite(e);
            case UnknownHostException unknown -> unknownHost(host, e);
            case ConnectException unresolved when causes(e).anyMatch(UnresolvedAddressException.class::isInstance) ->
                    unknownHost(host, e);
            case SocketTimeoutException late -> tookTooLong(address, maxTime);
            case HttpTimeoutException late -> tookTooLong(address, maxTime);
            case ConnectException late when says(e, "timed out") -> tookTooLong(address, maxTime);
            case ConnectException unreachable when says(e, "unreachable") -> new DownloadFailed("unreachable",
                    host + " cannot be reached from this network", e);
            case ConnectException refused -> new DownloadFailed("connection refused",
                    host + " refused the connection; does anything listen on that port?", e);
            case SSLException ssl -> new DownloadFailed("no TLS",
                    "there is no trusted connection to " + host + ": " + Reasons.of(e), e);
            default -> broken(e, host);
        };
    }

    private static DownloadFailed unknownHost(String host, IOException e) {
        return new DownloadFailed("unknown host",
                host + " is not known here; check the name, and whether there is a network", e);
    }

    private static DownloadFailed broken(IOException e, String host) {
        if (says(e, "reset") || says(e, "Broken pipe")) {
            return new DownloadFailed("connection reset", host + " broke the connection off", e);
        }
        if (says(e, "Invalid Http response") || says(e, "status line") || says(e, "Invalid status")) {
            return notHttp(host, e);
        }
        if (says(e, "Unexpected end of file") || says(e, "received no bytes")) {
            return new DownloadFailed("no answer", host + " ended the connection without an answer", e);
        }
        if (says(e, "EOF") || says(e, "content-length") || says(e, "chunked")) {
            return new DownloadFailed("truncated", host + " ended the connection before the end of the file", e);
        }
        return new DownloadFailed("transfer failed", "the transfer from " + host + " failed: " + Reasons.of(e), e);
    }

    private static DownloadFailed notHttp(String host, IOException e) {
        return new DownloadFailed("not HTTP", host + " answered, but not in HTTP", e);
    }

    /** @param location where the answer leads to; {@code null} if it leads nowhere */
    static DownloadFailed status(URI address, int status, String location) {
        if (status < 0) {
            return notHttp(address.getRawAuthority(), null);
        }
        boolean leads = status / 100 == 3 && location != null;
        return new DownloadFailed("HTTP " + status, "%s answered %s for %s%s".formatted(address.getRawAuthority(),
                status, address,
                leads ? "; it leads to %s: name that address".formatted(Shown.withoutPasswords(location)) : ""));
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
