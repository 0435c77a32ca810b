package loomshowcase.compare.workload.download;

import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the head of an answer says about the file. Both clients ask here, so that both decide alike. It follows RFC 9112,
 * section 6, and takes nothing that two readers may read differently.
 *
 * @param status    as a number
 * @param lengths   every {@code Content-Length} that was sent
 * @param encodings every {@code Transfer-Encoding} that was sent
 * @param location  where the answer leads to; {@code null} if it leads nowhere
 * @param late      what our own server says about itself; {@code null} from any other
 */
record AnswerHead(int status, List<String> lengths, List<String> encodings, String location, String late) {

    static final String LENGTH = "Content-Length";
    static final String ENCODING = "Transfer-Encoding";
    static final String LOCATION = "Location";

    /** The header in which the embedded server says how late it was. */
    static final String LATE = "Server-Late-Nanos";

    static final long UNKNOWN = -1;

    private static final int MOST_DIGITS = 18;

    private static final Pattern LATE_NANOS = Pattern.compile("-?\\d{1,18}");

    static AnswerHead of(ResponseInfo info) {
        return new AnswerHead(info.statusCode(), info.headers().allValues(LENGTH), info.headers().allValues(ENCODING),
                info.headers().firstValue(LOCATION).orElse(null), info.headers().firstValue(LATE).orElse(null));
    }

    /**
     * How many bytes the file has, or {@link #UNKNOWN} if the answer has chunks or ends with the connection.
     *
     * @throws DownloadFailed if this is not the head of a file, nobody can tell how long the file is, or it is too long
     */
    long length(URI address, long maxSizeBytes) throws DownloadFailed {
        if (status == HttpURLConnection.HTTP_PROXY_AUTH && Proxies.of(address) != Proxy.NO_PROXY) {
            throw DownloadFailed.proxyRefused(address, status);
        }
        if (status == HttpURLConnection.HTTP_NO_CONTENT && !lengths.stream().allMatch(AnswerHead::isNumber)) {
            throw DownloadFailed.notHttp(address); // HttpClient reads the length of this one to refuse a body
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw DownloadFailed.status(address, status, location);
        }
        if (!encodings.isEmpty()) {
            if (!lengths.isEmpty()) {
                throw DownloadFailed.unclearLength(address, "both a length and chunks");
            }
            if (!isChunked()) {
                throw DownloadFailed.unclearLength(address, "%s: %s, for which nobody asked".formatted(ENCODING,
                        String.join(", ", encodings)));
            }
            return UNKNOWN;
        }
        if (lengths.isEmpty()) {
            return UNKNOWN;
        }
        String length = lengths.getFirst();
        if (!isNumber(length) || lengths.size() > 1 && !lengths.stream().allMatch(length::equals)) {
            throw DownloadFailed.unclearLength(address,
                    "%s: %s".formatted(LENGTH, String.join(", ", new LinkedHashSet<>(lengths))));
        }
        if (length.length() > MOST_DIGITS || Long.parseLong(length) > maxSizeBytes) {
            throw DownloadFailed.tooLarge(address, maxSizeBytes);
        }
        return Long.parseLong(length);
    }

    boolean isChunked() {
        return encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
    }

    /** What the embedded server said, or -1: anybody may send a header of this name, with anything in it. */
    long serverLateNanos() {
        return late != null && LATE_NANOS.matcher(late).matches() ? Long.parseLong(late) : -1;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
