package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;

/** Ends this JVM when its parent is gone: no fork outlives the tool that started it, not even after a kill -9. */
public final class ParentWatch {

    private ParentWatch() {}

    /**
     * From now on, this JVM halts when standard input ends. {@code System.in} is given over to the watch: whoever
     * reads it afterwards finds it empty.
     */
    public static void start() {
        InputStream fromParent = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> haltAtEnd(fromParent));
    }

    private static void haltAtEnd(InputStream fromParent) {
        try {
            while (fromParent.read() >= 0) {
                // What the parent still says is not for us.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        Runtime.getRuntime().halt(130);
    }
}
