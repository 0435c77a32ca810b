package loomshowcase.jvm;

/** Tells a thread that the system refused from a heap that is full: the type of the error is the same. */
public final class RefusedThread {

    private RefusedThread() {}

    /** HotSpot says so in words only. */
    public static boolean isMeantBy(OutOfMemoryError error) {
        return error.getMessage() != null && error.getMessage().contains("native thread");
    }
}
