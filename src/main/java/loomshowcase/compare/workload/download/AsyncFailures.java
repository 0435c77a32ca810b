package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/**
 * Says what went wrong with a download by {@code HttpClient} in the words that downloads by {@code HttpURLConnection}
 * have: the same fault has the same name in every row.
 */
final class AsyncFailures {

    private AsyncFailures() {}

    /** @param body what had come of the file; {@code null} if it had not begun */
    static Throwable of(Throwable thrown, URI address, DownloadSettings settings, FileBody body) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null
                ? thrown.getCause() : thrown;
        if (!(cause instanceof IOException e)) {
            return cause;
        }
        return switch (e) {
            case DownloadFailed told -> told;
            case HttpConnectTimeoutException late -> connecting(
                    new SocketTimeoutException("Connect timed out"), address, settings);
            case ConnectException refused when isUnresolved(refused) -> connecting(
                    new UnknownHostException(address.getHost()), address, settings);
            case ConnectException refused -> connecting(refused, address, settings);
            case SSLException ssl -> connecting(ssl, address, settings);
            default -> body == null ? waiting(e, address, settings) : reading(e, address, settings, body);
        };
    }

    private static boolean isUnresolved(Throwable thrown) {
        return thrown != null && (thrown instanceof UnresolvedAddressException || isUnresolved(thrown.getCause()));
    }

    /** It is told as the cause of a body that ended early. */
    private static boolean isReset(Throwable thrown) {
        return thrown != null
                && (String.valueOf(thrown.getMessage()).contains("reset") || isReset(thrown.getCause()));
    }

    private static DownloadFailed connecting(IOException e, URI address, DownloadSettings settings) {
        return DownloadFailures.of(e, Transfer.Step.CONNECTING, address, settings);
    }

    private static DownloadFailed waiting(IOException e, URI address, DownloadSettings settings) {
        String message = String.valueOf(e.getMessage());
        String known = message.contains("received no bytes") ? "Unexpected end of file"
                : message.contains("Invalid status") || message.contains("status line") ? "Invalid Http response"
                : message;
        return DownloadFailures.of(new IOException(known, e), Transfer.Step.WAITING, address, settings);
    }

    private static DownloadFailed reading(IOException e, URI address, DownloadSettings settings, FileBody body) {
        String message = String.valueOf(e.getMessage());
        boolean ended = message.contains("EOF") || message.contains("content-length") || message.contains("chunked");
        if (ended && !isReset(e) && body.length() >= 0) {
            return DownloadFailures.truncated(address, body.bytes(), body.length());
        }
        IOException known = isReset(e) ? new IOException("Connection reset", e)
                : ended ? new IOException("Premature EOF", e) : e;
        return DownloadFailures.of(known, Transfer.Step.READING, address, settings);
    }
}
