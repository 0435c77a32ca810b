package loomshowcase.jvm;

import java.util.regex.Pattern;

/** Tells whether an {@link OutOfMemoryError} means that the system refused a thread, or that the heap is full. */
public final class OutOfThreads {

    /** Why, and what to do. */
    public static final String SENTENCE =
            "the system refused a thread; raise the limit: ulimit -u, or pids.max of the container";

    /** What HotSpot says if it is refused a thread: of its own while it starts, or of the program's. */
    private static final Pattern REFUSED = Pattern.compile(
            "native thread|pthread_create failed|Failed to create worker thread"
                    + "|Could not allocate primary refinement thread|Could not create ConcurrentMarkThread"
                    + "|Cannot create VM thread");

    private OutOfThreads() {}

    /** Whether a refused thread is the cause. HotSpot says so only in the message. */
    public static boolean isCauseOf(OutOfMemoryError error) {
        return isIn(String.valueOf(error.getMessage()));
    }

    /** Whether the last words of a JVM say that. */
    public static boolean isIn(String words) {
        return REFUSED.matcher(words).find();
    }
}
