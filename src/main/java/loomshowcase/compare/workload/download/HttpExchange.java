package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** One request and its answer by HTTP/1.1 (RFC 9112) on a connection that is used once. It blocks the calling thread. */
final class HttpExchange {

    /** As much as {@code HttpClient} takes unless {@code jdk.http.maxHeaderSize} says otherwise. */
    private static final int LARGEST_HEAD = 384 * 1024;

    /** As many as {@code HttpClient} reads over unless {@code jdk.httpclient.maxNonFinalResponses} says otherwise. */
    private static final int MOST_ANNOUNCED = 8;

    private static final char DELETE = 127;

    /** Where the status is in the first line. */
    private static final int STATUS = "HTTP/1.1 ".length();

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
            throw in.isUnread() ? DownloadFailed.noAnswer(address)
                    : in.hasBareReturn() ? DownloadFailed.notHttp(address) : DownloadFailed.cutHead(address);
        }
        if (in.continuesLine()) {
            throw DownloadFailed.notHttp(address); // no header for it to continue (RFC 9112, 2.2)
        }
        int status = status(line);
        int left = LARGEST_HEAD - line.length();
        var lengths = new ArrayList<String>(1);
        var encodings = new ArrayList<String>(1);
        String location = null;
        String late = null;
        for (line = field(left); line == null || !line.isEmpty(); line = field(left)) {
            if (line == null) {
                throw DownloadFailed.cutHead(address);
            }
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1) {
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

    /**
     * A header with the lines that continue it (RFC 9112, 5.2), and with a space for a CR alone (2.2); empty at the end of
     * the head, {@code null} if the connection ends before.
     */
    private String field(int most) throws IOException {
        String line = in.line(most);
        if (line == null || line.isEmpty() || !in.continuesLine()) {
            return line == null ? null : line.replace('\r', ' ');
        }
        var whole = new StringBuilder(line);
        while (line != null && in.continuesLine()) {
            line = in.line(most - whole.length());
            whole.append(' ').append(line == null ? "" : line.strip());
        }
        return line == null ? null : whole.toString().replace('\r', ' ');
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
            var chunks = new Chunks(address, in);
            for (long size = chunks.size(); size > 0; size = chunks.size()) {
                if (bytes(size, sink) < size) {
                    throw DownloadFailed.cutChunks(address);
                }
                chunks.end();
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
}
