package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request and its answer by HTTP/1.1 (RFC 9112) on a connection that is used once. It blocks the calling thread. */
final class HttpExchange {

    /** As much as {@code HttpClient} takes unless {@code jdk.http.maxHeaderSize} says otherwise. */
    private static final int LARGEST_HEAD = 384 * 1024;

    /** As many as {@code HttpClient} reads over unless {@code jdk.httpclient.maxNonFinalResponses} says otherwise. */
    private static final int MOST_ANNOUNCED = 8;

    private static final int LONGEST_CHUNK_LINE = 4096;

    /** {@code HttpClient} reads none that is larger. */
    private static final long LARGEST_CHUNK = Integer.MAX_VALUE;

    private static final char DELETE = 127;

    /** Where the status is in the first line. */
    private static final int STATUS = "HTTP/1.1 ".length();

    private static final Pattern CHUNK = Pattern.compile("\\s*([0-9A-Fa-f]{1,15})\\s*(?:;.*)?");

    private final URI address;
    private final OutputStream out;
    private final SocketInput in;

    HttpExchange(URI address, OutputStream out, SocketInput in) {
        this.address = address;
        this.out = out;
        this.in = in;
    }

    /** Where the bytes of a file go. */
    interface Sink {
        void take(byte[] buffer, int from, int length) throws IOException, InterruptedException;
    }

    /** @param target as RFC 9112, 3.2 has it: a path, or a whole address for a proxy */
    void ask(String method, String target, String host) throws IOException {
        String request = method + " " + target + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: loom-showcase\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The head of the answer; a few that only announce it (1xx) are read over. */
    AnswerHead head() throws IOException {
        for (int announced = 0; announced <= MOST_ANNOUNCED; announced++) {
            AnswerHead head = oneHead();
            if (head.status() >= 200 || head.status() == 101) {
                return head;
            }
        }
        throw DownloadFailed.onlyAnnounced(address);
    }

    private AnswerHead oneHead() throws IOException {
        String line = in.line(LARGEST_HEAD);
        if (line == null) {
            throw in.isUnread() ? DownloadFailed.noAnswer(address) : DownloadFailed.cutHead(address);
        }
        int status = status(line);
        int left = LARGEST_HEAD - line.length();
        var lengths = new ArrayList<String>(1);
        var encodings = new ArrayList<String>(1);
        String location = null;
        String late = null;
        for (line = in.line(left); line == null || !line.isEmpty(); line = in.line(left)) {
            if (line == null) {
                throw DownloadFailed.cutHead(address);
            }
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || Character.isWhitespace(line.charAt(0))) {
                continue; // HttpClient reads over these too
            }
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (!isToken(name) || !isText(value)) {
                throw DownloadFailed.notHttp(address);
            }
            if (name.equalsIgnoreCase(AnswerHead.LENGTH)) {
                lengths.add(value);
            } else if (name.equalsIgnoreCase(AnswerHead.ENCODING)) {
                encodings.add(value);
            } else if (name.equalsIgnoreCase(AnswerHead.LOCATION)) {
                location = value;
            } else if (name.equalsIgnoreCase(AnswerHead.LATE)) {
                late = value;
            }
        }
        return new AnswerHead(status, lengths, encodings, location, late);
    }

    /** {@code HTTP/1.1 200 OK}. */
    private int status(String line) throws DownloadFailed {
        int status = 0;
        for (int i = STATUS; i < STATUS + 3 && i < line.length(); i++) {
            int digit = line.charAt(i) - '0';
            status = digit < 0 || digit > 9 ? 0 : status * 10 + digit;
        }
        if (!line.startsWith("HTTP/1.") || status < 100) {
            throw DownloadFailed.notHttp(address);
        }
        return status;
    }

    private static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == DELETE) {
                return false;
            }
        }
        return true;
    }

    /** The characters of a header's name (RFC 9110, 5.6.2). */
    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            if (!letter && (c <= ' ' || c > '~' || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Hands on the body.
     *
     * @param length as the head has it, or {@link AnswerHead#UNKNOWN}
     * @param buffer to go on with: the one that the head was read with, or a larger one
     * @throws DownloadFailed if it ends early, or its chunks cannot be read
     */
    void body(AnswerHead head, long length, byte[] buffer, Sink sink) throws IOException, InterruptedException {
        in.goOnWith(buffer);
        if (head.isChunked()) {
            for (long size = chunkSize(); size > 0; size = chunkSize()) {
                if (bytes(size, sink) < size || in.available() < 0) {
                    throw DownloadFailed.cutChunks(address);
                }
                if (!"".equals(in.line(LONGEST_CHUNK_LINE))) {
                    throw DownloadFailed.badChunks(address);
                }
            }
            if (in.available() < 0) {
                throw DownloadFailed.cutChunks(address);
            }
            // Trailers may follow. The file is whole, and nobody waits for them.
        } else if (length == AnswerHead.UNKNOWN) {
            bytes(Long.MAX_VALUE, sink);
        } else {
            long came = bytes(length, sink);
            if (came < length) {
                throw DownloadFailed.truncated(address, came, length);
            }
        }
    }

    /** Returns how many came: fewer only if the connection has ended. */
    private long bytes(long most, Sink sink) throws IOException, InterruptedException {
        long left = most;
        while (left > 0) {
            int available = in.available();
            if (available < 0) {
                break;
            }
            int taken = (int) Math.min(available, left);
            sink.take(in.buffer(), in.from(), taken);
            in.take(taken);
            left -= taken;
        }
        return most - left;
    }

    private long chunkSize() throws IOException {
        String line = in.line(LONGEST_CHUNK_LINE);
        if (line == null) {
            throw DownloadFailed.cutChunks(address);
        }
        Matcher size = CHUNK.matcher(line);
        long bytes = size.matches() ? Long.parseLong(size.group(1), 16) : LARGEST_CHUNK + 1;
        if (bytes > LARGEST_CHUNK) {
            throw DownloadFailed.badChunks(address);
        }
        return bytes;
    }
}
