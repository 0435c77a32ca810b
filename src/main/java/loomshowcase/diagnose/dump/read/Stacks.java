package loomshowcase.diagnose.dump.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;

/**
 * Keeps each frame and each stack once, for all dumps that are read together. In a big dump most frames follow one that they
 * have followed before, so that one is compared first, without an object for the text that was read.
 */
public final class Stacks {

    /** How many stacks are found again without comparing their frames by value; a power of two. */
    private static final int RECENT = 1 << 10;

    /** A frame as a dump writes it. */
    private static final class Written {
        private final char[] text;
        private final int hash;
        /** {@code null} if no stack shows it. */
        private final Frame frame;
        /** The frame that was below it when it was last seen. */
        private Written below;

        private Written(char[] text, int hash, Frame frame) {
            this.text = text;
            this.hash = hash;
            this.frame = frame;
        }

        private boolean is(char[] other, int from, int length) {
            return length == text.length && Arrays.equals(other, from, from + length, text, 0, length);
        }
    }

    private record Recent(Written[] frames, Stack stack) {}

    private final Map<Frame, Frame> frames = new HashMap<>();
    private final Map<List<Frame>, Stack> stacks = new HashMap<>();
    private final Recent[] recent = new Recent[RECENT];
    private final Written top = new Written(new char[0], 0, null);
    private Written[] table = new Written[1 << 10];
    private int size;

    private Written[] stack = new Written[64];
    private int depth;
    private int stackHash;
    private Written last = top;

    /** Begins a stack. */
    void begin() {
        depth = 0;
        stackHash = 0;
        last = top;
    }

    /** Adds a frame, in the order of the dump. */
    void add(char[] text, int from, int length) {
        Written written;
        if (last.below != null && last.below.is(text, from, length)) {
            written = last.below;
        } else if (last.is(text, from, length)) {
            written = last; // A recursion; what is below it is likely to be the same as before.
        } else {
            written = find(text, from, length);
            last.below = written;
        }
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = written;
        stackHash = 31 * stackHash + written.hash;
        last = written;
    }

    /** The stack of the frames that were added. */
    Stack end() {
        int at = (stackHash ^ stackHash >>> 16) & RECENT - 1;
        Recent found = recent[at];
        if (found == null || !isStack(found.frames)) {
            found = new Recent(Arrays.copyOf(stack, depth), shown());
            recent[at] = found;
        }
        return found.stack;
    }

    private boolean isStack(Written[] other) {
        if (other.length != depth) {
            return false;
        }
        for (int at = 0; at < depth; at++) {
            if (stack[at] != other[at]) {
                return false;
            }
        }
        return true;
    }

    private Stack shown() {
        var shown = new ArrayList<Frame>(depth);
        for (int at = 0; at < depth; at++) {
            if (stack[at].frame != null) {
                shown.add(stack[at].frame);
            }
        }
        return shown.isEmpty() ? Stack.EMPTY : stacks.computeIfAbsent(shown, Stack::new);
    }

    private Written find(char[] text, int from, int length) {
        int hash = hash(text, from, length);
        int at = hash & table.length - 1;
        while (table[at] != null) {
            Written written = table[at];
            if (written.hash == hash && written.is(text, from, length)) {
                return written;
            }
            at = at + 1 & table.length - 1;
        }
        Written added = written(Arrays.copyOfRange(text, from, from + length), hash);
        table[at] = added;
        if (++size > table.length / 2) {
            grow();
        }
        return added;
    }

    private Written written(char[] text, int hash) {
        Frame frame = Frame.of(Cleaned.text(new String(text)));
        return new Written(text, hash, frame.isHidden() ? null : frames.computeIfAbsent(frame, same -> same));
    }

    private void grow() {
        Written[] small = table;
        table = new Written[small.length * 2];
        for (Written written : small) {
            if (written != null) {
                int at = written.hash & table.length - 1;
                while (table[at] != null) {
                    at = at + 1 & table.length - 1;
                }
                table[at] = written;
            }
        }
    }

    private static int hash(char[] text, int from, int length) {
        int hash = length;
        for (int at = from; at < from + length; at++) {
            hash = 31 * hash + text[at];
        }
        return hash ^ hash >>> 16;
    }
}
