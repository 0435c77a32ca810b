package loomshowcase.diagnose.dump.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;

/**
 * Keeps each frame and each stack once, for all dumps that are read together. In a big dump most stacks equal the one
 * before, so that one is compared first, frame by frame, without an object for the text that was read.
 */
public final class Stacks {

    /** @param frame {@code null} if no stack shows it */
    private record Written(char[] text, int hash, Frame frame) {}

    private final Map<Frame, Frame> frames = new HashMap<>();
    private final Map<List<Frame>, Stack> stacks = new HashMap<>();
    private Written[] table = new Written[1 << 10];
    private int size;

    private Written[] last = new Written[64];
    private int lastDepth;
    private Stack lastStack = Stack.EMPTY;
    private int depth;
    private boolean isAsLast = true;

    /** Begins a stack. */
    void begin() {
        depth = 0;
        isAsLast = true;
    }

    /** Adds a frame, in the order of the dump. */
    void add(char[] text, int from, int length) {
        if (depth == last.length) {
            last = Arrays.copyOf(last, depth * 2);
        }
        Written guess = last[depth];
        if (depth >= lastDepth || guess == null
                || !Arrays.equals(text, from, from + length, guess.text, 0, guess.text.length)) {
            last[depth] = find(text, from, length);
            isAsLast = false;
        }
        depth++;
    }

    /** The stack of the frames that were added. */
    Stack end() {
        if (!isAsLast || depth != lastDepth) {
            var shown = new ArrayList<Frame>(depth);
            for (int at = 0; at < depth; at++) {
                if (last[at].frame != null) {
                    shown.add(last[at].frame);
                }
            }
            lastStack = shown.isEmpty() ? Stack.EMPTY : stacks.computeIfAbsent(shown, Stack::new);
            lastDepth = depth;
        }
        return lastStack;
    }

    private Written find(char[] text, int from, int length) {
        int hash = hash(text, from, length);
        int at = hash & table.length - 1;
        while (table[at] != null) {
            Written written = table[at];
            if (written.hash == hash
                    && Arrays.equals(text, from, from + length, written.text, 0, written.text.length)) {
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
