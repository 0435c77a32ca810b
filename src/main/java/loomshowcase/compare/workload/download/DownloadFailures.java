package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import loomshowcase.text.Durations;

/** Says in plain words what went wrong with a download: which host, what happened, what to do next. */
final class DownloadFailures {

    private DownloadFailures() {}

    /** What an exception means that the JDK threw at this step; one that is told already is given back as it is. */
    static DownloadFailed of(IOException e, Transfer.Step step, URI address, DownloadSettings settings) {
        if (e instanceof DownloadFailed told) {
            return told;
        }
        return switch (step) {
            case WRITING -> new DownloadFailed("cannot write", "the file cannot be written: " + reason(e), e);
            case CONNECTING -> connecting(e, host(address), settings);
            case WAITING, READING -> receiving(e, host(address), settings);
        };
    }

    static DownloadFailed status(URI address, int status) {
        return status < 0 ? notHttp(host(address), null)
                : new DownloadFailed("HTTP " + status, host(address) + " answered " + status + " for " + address);
    }

    static DownloadFailed truncated(URI address, long bytes, long length) {
        return new DownloadFailed("truncated",
                host(address) + " ended the connection early; truncated: " + bytes + " of " + length + " bytes");
    }

    static DownloadFailed tooLarge(URI address, DownloadSettings settings) {
        return new DownloadFailed("too large", host(address) + " sends more than " + settings.maxSizeBytes()
                + " bytes; a larger --max-size lets them in");
    }

    static DownloadFailed tookTooLong(URI address, DownloadSettings settings) {
        return tookTooLong(host(address), settings);
    }

    private static DownloadFailed tookTooLong(String host, DownloadSettings settings) {
        return new DownloadFailed("took too long", host + " was not done after "
                + Durations.text(settings.maxTime()) + "; a longer --max-time lets it go on");
    }

    private static DownloadFailed connecting(IOException e, String host, DownloadSettings settings) {
        String message = reason(e).toLowerCase(Locale.ROOT);
        return switch (e) {
            case UnknownHostException unknown -> new DownloadFailed("unknown host",
                    host + " is not known here; check the name, and whether there is a network", e);
            case SocketTimeoutException timeout when message.contains("read") -> noData(host, settings, e);
            case SocketTimeoutException timeout -> noConnection(host, settings, e);
            case SSLException ssl -> new DownloadFailed("no TLS",
                    host + " gave no trusted connection: " + reason(e), e);
            case ConnectException connect when message.contains("timed out") -> noConnection(host, settings, e);
            case ConnectException connect when message.contains("unreachable") -> new DownloadFailed("unreachable",
                    host + " cannot be reached from this network", e);
            case ConnectException connect -> new DownloadFailed("connection refused",
                    host + " refused the connection; does anything listen on that port?", e);
            default -> new DownloadFailed("no connection", "no connection to " + host + ": " + reason(e), e);
        };
    }

    private static DownloadFailed noConnection(String host, DownloadSettings settings, IOException e) {
        if (!settings.connectWait().equals(settings.connectTimeout())) {
            return tookTooLong(host, settings);
        }
        return new DownloadFailed("connect timed out", host + " gave no connection within "
                + Durations.text(settings.connectTimeout()) + "; a longer --connect-timeout waits for it", e);
    }

    private static DownloadFailed noData(String host, DownloadSettings settings, IOException e) {
        if (!settings.idleWait().equals(settings.idleTimeout())) {
            return tookTooLong(host, settings);
        }
        return new DownloadFailed("no data", "no data from " + host + " for " + Durations.text(settings.idleTimeout())
                + "; a longer --idle-timeout waits for it", e);
    }

    private static DownloadFailed receiving(IOException e, String host, DownloadSettings settings) {
        String message = reason(e);
        if (e instanceof SocketTimeoutException) {
            return noData(host, settings, e);
        }
        if (message.contains("Invalid Http response")) {
            return notHttp(host, e);
        }
        if (message.contains("Unexpected end of file")) {
            return new DownloadFailed("no answer", host + " ended the connection without an answer", e);
        }
        if (message.contains("Premature EOF")) {
            return new DownloadFailed("truncated", host + " ended the connection before the end of the file", e);
        }
        if (message.contains("reset") || message.contains("Broken pipe")) {
            return new DownloadFailed("connection reset", host + " broke the connection off", e);
        }
        return new DownloadFailed("transfer failed", "the transfer from " + host + " failed: " + message, e);
    }

    private static DownloadFailed notHttp(String host, IOException e) {
        return new DownloadFailed("not HTTP", host + " answered, but not in HTTP", e);
    }

    private static String host(URI address) {
        return address.getAuthority();
    }

    /** Never empty: some of the JDK's exceptions have no message, and some only the path of a file. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " may not be written by this user";
            case DirectoryNotEmptyException full -> "a folder that is not empty is in its place";
            case NoSuchFileException gone -> "the folder of " + gone.getFile() + " is gone";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
