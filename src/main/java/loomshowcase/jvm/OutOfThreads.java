package loomshowcase.jvm;

/** Tells whether an {@link OutOfMemoryError} means that the system refused a thread, or that the heap is full. */
public final class OutOfThreads {

    private OutOfThreads() {}

    /** Whether a refused thread is the cause. HotSpot says so only in the message. */
    public static boolean isCauseOf(OutOfMemoryError error) {
        return error.getMessage() != null && error.getMessage().contains("native thread");
    }
}
