package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is around the chunks of a body (RFC 9112, 7.1). It is read as strictly as {@code HttpClient} reads it: only CR
 * LF ends a line.
 *
 * @param address for messages
 */
record Chunks(URI address, SocketInput in) {

    /** {@code HttpClient} takes no longer one. */
    private static final int LONGEST_LINE = 2048;

    /** {@code HttpClient} reads none that is larger. */
    private static final long LARGEST = Integer.MAX_VALUE;

    private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,15})\\s*(?:;.*)?");

    /** The size of the chunk that follows; 0 if it was the last. */
    long size() throws IOException {
        Matcher size = SIZE.matcher(line());
        long bytes = size.matches() ? Long.parseLong(size.group(1), 16) : LARGEST + 1;
        if (bytes > LARGEST) {
            throw DownloadFailed.badChunks(address);
        }
        return bytes;
    }

    /** Reads over the end of a chunk. */
    void end() throws IOException {
        if (next() != '\r' || next() != '\n') {
            throw DownloadFailed.badChunks(address);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        char last = next();
        for (char c = next(); last != '\r' || c != '\n'; c = next()) {
            line.append(last);
            last = c;
            if (line.length() > LONGEST_LINE) {
                throw DownloadFailed.badChunks(address);
            }
        }
        return line.toString();
    }

    private char next() throws IOException {
        if (in.available() < 0) {
            throw DownloadFailed.cutChunks(address);
        }
        char next = (char) (in.buffer()[in.from()] & 0xff);
        in.take(1);
        return next;
    }
}
