package loomshowcase.compare.workload.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What comes from a socket: lines at first, then bytes, by one buffer. */
final class SocketInput {

    private final InputStream in;
    private final URI address;
    private byte[] buffer;
    private int from;
    private int to;
    private boolean read;
    private boolean bareReturn;

    /**
     * @param buffer  that nobody else uses meanwhile
     * @param address for messages
     */
    SocketInput(InputStream in, byte[] buffer, URI address) {
        this.in = in;
        this.buffer = buffer;
        this.address = address;
    }

    /** Reads with this buffer from now on. It has room for all that has come, and gets what was not taken yet. */
    void goOnWith(byte[] larger) {
        System.arraycopy(buffer, from, larger, 0, to - from);
        to -= from;
        from = 0;
        buffer = larger;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the bytes begin that have come and were not taken. */
    int from() {
        return from;
    }

    /** How many bytes there are that were not taken; waits for some if there are none. -1 at the end. */
    int available() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            read |= to > 0;
            return to == 0 ? -1 : to;
        }
        return to - from;
    }

    /** Whether nothing has come yet. */
    boolean isUnread() {
        return !read;
    }

    /** Whether what comes next continues the line before; waits for it, so it must not be asked after the last line. */
    boolean continuesLine() throws IOException {
        return available() > 0 && (buffer[from] == ' ' || buffer[from] == '\t');
    }

    /** Whether the line that the end of the connection cut off has a CR inside: the other side ends lines with it. */
    boolean hasBareReturn() {
        return bareReturn;
    }

    void take(int bytes) {
        from += bytes;
    }

    /**
     * The next line without its end, which is LF or CR LF; {@code null} if the connection ends before the end of the line.
     *
     * @param most how long it may be
     * @throws DownloadFailed if it is longer
     */
    String line(int most) throws IOException {
        ByteArrayOutputStream longer = null;
        while (available() > 0) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (end - from + (longer == null ? 0 : longer.size()) > most) {
                throw DownloadFailed.headTooLarge(address);
            }
            if (end < to && longer == null) {
                String line = text(buffer, from, end);
                from = end + 1;
                return line;
            }
            longer = longer == null ? new ByteArrayOutputStream() : longer;
            longer.write(buffer, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                return text(longer.toByteArray(), 0, longer.size());
            }
        }
        bareReturn = longer != null && text(longer.toByteArray(), 0, longer.size()).indexOf('\r') >= 0;
        return null;
    }

    private static String text(byte[] bytes, int begin, int end) {
        int withoutReturn = end > begin && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, begin, withoutReturn - begin, StandardCharsets.ISO_8859_1);
    }
}
