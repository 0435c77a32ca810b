package loomshowcase.compare.fork;

import java.util.regex.Pattern;

/** How a JVM ended that had not done all it was told to, and did not say why itself. */
final class Endings {

    private static final String HEAP_FULL = "Terminating due to java.lang.OutOfMemoryError";

    /** What HotSpot says where it is refused a thread of its own, or of the JDK's, while it starts. */
    private static final Pattern NO_THREAD = Pattern.compile(
            "unable to create native thread|pthread_create failed|Failed to create worker thread"
                    + "|Could not allocate primary refinement thread|Could not create ConcurrentMarkThread"
                    + "|Cannot create VM thread");

    /** SIGKILL, as an exit code has it. */
    private static final int KILLED = 137;

    private Endings() {}

    /**
     * The ending for a table.
     *
     * @param lastWords the last line of its error output, or an empty text
     * @param options   that it was given
     * @param isForeign whether it ran code that is not this tool's own
     */
    static String inWords(int exitCode, String lastWords, ForkOptions options, boolean isForeign) {
        if (lastWords.startsWith(HEAP_FULL)) {
            return "out of memory: its heap of %s MB was full; take fewer --tasks".formatted(options.heapMegabytes());
        }
        if (exitCode == KILLED) {
            return "its JVM was killed (code 137); the system does that where memory, or the container's, is full: "
                    + "take fewer --tasks, or a smaller --pool-size";
        }
        if (NO_THREAD.matcher(lastWords).find()) {
            return "its JVM was refused a thread (code %s): raise the limit on them, ulimit -u or pids.max of the "
                    .formatted(exitCode) + "container, or end what else runs there";
        }
        return "its JVM ended with code %s: %s".formatted(exitCode, isForeign ? foreign(lastWords)
                : lastWords.isEmpty() ? "somebody ended it, or memory or the temporary disk was full" : lastWords);
    }

    private static String foreign(String lastWords) {
        return "does the task call System.exit?"
                + (lastWords.isEmpty() ? "" : " The last line of its error output: " + lastWords);
    }
}
