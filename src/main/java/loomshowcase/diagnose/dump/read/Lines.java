package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a text, one after another, in one buffer. What is longer than the buffer is cut off. A text may have several
 * {@linkplain Part parts}; the lines end where another one begins, until {@link #nextPart}.
 */
final class Lines {

    private static final int LONGEST = 1 << 16;
    /** The first lines of a part are not longer together. */
    private static final int LOOK = 1 << 9;

    private final Reader reader;
    private char[] buffer = new char[2 * LONGEST];
    private int from;
    private int length;
    private int next;
    private int end;
    private boolean isTerminated = true;
    private Part part = Part.PRINT;
    /** So many lines begin the part, and so no other. */
    private int header = 1;
    private boolean isStarted;
    private IOException failure;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** Moves to the next part, past what was not read of this one; false at the end of the text. */
    boolean nextPart() throws IOException {
        while (isStarted && next()) {
            // Its reader had enough of it.
        }
        isStarted = true;
        Part beginning = beginning();
        if (end == next) {
            if (failure != null) {
                throw failure;
            }
            return false;
        }
        part = beginning == null ? Part.PRINT : beginning;
        header = part == Part.TEXT ? 3 : part == Part.SCHEDULER && Character.isDigit(buffer[next]) ? 2 : 1;
        return true;
    }

    Part part() {
        return part;
    }

    /** Moves to the next line; false at the end of the part. */
    boolean next() throws IOException {
        Part beginning = header > 0 ? null : beginning();
        if (beginning != null && (beginning != part || beginning.isSingle())) {
            return false;
        }
        header--;
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
        if (failure != null) {
            throw failure;
        }
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

    /** What begins with the next line; {@code null} if nothing does. */
    private Part beginning() {
        lookAhead();
        if (next == end || isInside(buffer[next])) {
            return null;
        }
        int second = lineAfter(next);
        int third = lineAfter(second);
        return second - next > LOOK / 2 && part == Part.PRINT ? null
                : Part.of(text(next, second), text(second, third), text(third, lineAfter(third)));
    }

    /** Whether no part begins with this letter, as most lines do. */
    private static boolean isInside(char letter) {
        return letter == ' ' || letter == '\t' || letter == '#' || letter == '"' || letter == '\n' || letter == '\r';
    }

    private void lookAhead() {
        try {
            while (end - next < LOOK && failure == null && fill()) {
                // Some streams give a few letters at a time.
            }
        } catch (IOException e) {
            // What was read before it comes first.
            failure = e;
        }
    }

    private int lineAfter(int start) {
        int at = start;
        int last = Math.min(end, next + LOOK);
        while (at < last && buffer[at] != '\n') {
            at++;
        }
        return at < last ? at + 1 : at;
    }

    private String text(int start, int after) {
        return new String(buffer, start, after - start).stripTrailing();
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
        if (length < beginning.length()) {
            return false;
        }
        for (int letter = 0; letter < beginning.length(); letter++) {
            if (buffer[from + letter] != beginning.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(buffer, from, length);
    }
}
