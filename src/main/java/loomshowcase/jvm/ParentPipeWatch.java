package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;

/**
 * Halts this JVM when its parent is gone, so that no fork outlives the tool that started it, not even after a
 * {@code kill -9}. It watches the pipe from the parent, which is this JVM's standard input.
 */
public final class ParentPipeWatch {

    private static final int INTERRUPTED = 130;

    private ParentPipeWatch() {}

    /** From now on this JVM halts when standard input ends. {@link System#in} then reads as empty for everyone else. */
    public static void start() {
        InputStream fromParent = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> haltAtEnd(fromParent));
    }

    private static void haltAtEnd(InputStream fromParent) {
        try {
            while (fromParent.read() >= 0) {
                // The parent has no more to say to this JVM.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
