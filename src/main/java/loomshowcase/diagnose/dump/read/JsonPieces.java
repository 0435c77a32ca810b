package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file, divided before each thread dump that is JSON. Such a dump may stand behind one that was cut off, behind other
 * text, or amid it.
 */
final class JsonPieces {

    private static final byte[] MARK = "\"threadDump\"".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SKIPS = skips();
    /** So many blanks at most are expected between the brace and the mark. */
    private static final int MOST_BLANKS = 64;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int end;
    /** Where a brace may open the next piece; everything before it is of this piece. */
    private int searched;
    /** Where the next piece begins, at first the beginning of the file; -1 if it was not found yet. */
    private int boundary;
    private boolean isEnd;
    private IOException failure;

    JsonPieces(InputStream input) {
        this.input = input;
    }

    /** Moves to the next piece, past what was not read of this one; false at the end of the file. */
    boolean next() throws IOException {
        while (ready() > 0) {
            from += ready();
        }
        if (from == end && !more()) {
            if (failure != null) {
                throw failure;
            }
            return false;
        }
        boundary = -1;
        searched = from + 1;
        search();
        return true;
    }

    /** Whether this piece, of which nothing was read yet, begins as JSON. */
    boolean isJson() {
        int at = from;
        while (at < end && isBlank(buffer[at])) {
            at++;
        }
        return at < end && buffer[at] == '{';
    }

    /** What was not read of this piece yet. */
    InputStream rest() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = Math.min(ready(), length);
                if (count == 0 && length > 0) {
                    if (failure != null && boundary < 0) {
                        throw failure;
                    }
                    return -1;
                }
                System.arraycopy(buffer, from, into, offset, count);
                from += count;
                return count;
            }
        };
    }

    /** How much of this piece is in the buffer, and is surely of this piece; 0 at its end. */
    private int ready() throws IOException {
        while (true) {
            int until = boundary >= 0 ? boundary : isEnd ? end : Math.min(searched, end);
            if (until > from || boundary >= 0 || isEnd) {
                return Math.max(0, until - from);
            }
            more();
            search();
        }
    }

    private boolean more() {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        searched = Math.max(0, searched - from);
        from = 0;
        try {
            int read = isEnd ? -1 : input.read(buffer, end, buffer.length - end);
            isEnd |= read < 0;
            end += Math.max(0, read);
            return read > 0;
        } catch (IOException e) {
            // What was read before it comes first.
            failure = e;
            isEnd = true;
            return false;
        }
    }

    /** Horspool's search looks at one byte in ten or so. */
    private void search() {
        int at = searched;
        while (at + MARK.length <= end) {
            byte last = buffer[at + MARK.length - 1];
            if (last == MARK[MARK.length - 1] && Arrays.equals(buffer, at, at + MARK.length, MARK, 0, MARK.length)) {
                int brace = at - 1;
                while (brace >= searched && at - brace <= MOST_BLANKS && isBlank(buffer[brace])) {
                    brace--;
                }
                if (brace >= searched && buffer[brace] == '{') {
                    boundary = brace;
                    return;
                }
            }
            at += SKIPS[last & 0xff];
        }
        searched = Math.max(searched, end - MOST_BLANKS - MARK.length);
    }

    /** How far the mark may move on, by the byte below its end. */
    private static int[] skips() {
        int[] skips = new int[256];
        Arrays.fill(skips, MARK.length);
        for (int at = 0; at < MARK.length - 1; at++) {
            skips[MARK[at] & 0xff] = MARK.length - 1 - at;
        }
        return skips;
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }
}
