package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text, one after another, in one buffer. What is longer than the buffer is cut off. */
final class Lines {

    private static final int LONGEST = 1 << 16;

    private final Reader reader;
    private char[] buffer = new char[2 * LONGEST];
    private int from;
    private int length;
    private int next;
    private int end;
    private boolean isTerminated = true;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** Moves to the next line; false at the end of the text. */
    boolean next() throws IOException {
        int at = next;
        while (true) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end) {
                found(at, true);
                return true;
            }
            int searched = at - next;
            if (!fill()) {
                boolean anything = end > next;
                isTerminated = anything ? false : isTerminated;
                if (anything) {
                    found(end, false);
                }
                return anything;
            }
            at = next + searched;
        }
    }

    private void found(int at, boolean terminated) {
        isTerminated = terminated;
        from = next;
        length = at - from;
        if (length > 0 && buffer[from + length - 1] == '\r') {
            length--;
        }
        next = terminated ? at + 1 : at;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        if (end > LONGEST) {
            end = LONGEST;
        }
        int read = reader.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    char[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        return length == 0;
    }

    /** Whether the last line ended as lines do. */
    boolean isTerminated() {
        return isTerminated;
    }

    boolean startsWith(String beginning) {
        return startsWith(beginning, 0);
    }

    private boolean startsWith(String beginning, int at) {
        if (length - at < beginning.length()) {
            return false;
        }
        for (int letter = 0; letter < beginning.length(); letter++) {
            if (buffer[from + at + letter] != beginning.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(buffer, from, length);
    }
}
