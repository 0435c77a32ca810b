package loomshowcase.compare.fork;

import java.util.Map;
import loomshowcase.jvm.OutOfThreads;

/** Why a JVM exited before it had done all its runs, if it did not say so itself. */
final class ExitReason {

    private static final String HEAP_FULL = "Terminating due to java.lang.OutOfMemoryError";

    /** 128 + SIGKILL. */
    private static final int KILLED = 137;

    /** 128 and the number of the signal, on Linux x64. */
    private static final Map<Integer, String> SIGNALS = Map.of(129, "SIGHUP", 130, "SIGINT", 131, "SIGQUIT", 134,
            "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 139, "SIGSEGV", 143, "SIGTERM");

    private static final String LAST_LINE = "he last line of its error output: ";

    private ExitReason() {}

    /**
     * The reason, for a table.
     *
     * @param lastWords the last line of its error output, or an empty text
     * @param heap      such as {@code its heap of 1024 MB}
     * @param runsUserCode whether it ran code of the user's
     */
    static String of(int exitCode, String lastWords, String heap, boolean runsUserCode) {
        if (lastWords.startsWith(HEAP_FULL)) {
            return "out of memory: %s was full; use fewer --tasks".formatted(heap);
        }
        if (exitCode == KILLED) {
            return "its JVM was killed (exit code 137); the system does that when memory, or the container's memory, is "
                    + "full: use fewer --tasks or a smaller --pool-size";
        }
        if (OutOfThreads.isIn(lastWords)) {
            return "its JVM was refused a thread (exit code %s): raise the limit on threads (ulimit -u, or pids.max of "
                    .formatted(exitCode) + "the container), or stop other programs";
        }
        if (SIGNALS.containsKey(exitCode)) {
            return "its JVM was ended by %s (exit code %s): another program sent it, or the task itself did%s"
                    .formatted(
                            SIGNALS.get(exitCode), exitCode, afterLastWords(lastWords));
        }
        return "its JVM exited with code %s: %s".formatted(exitCode, runsUserCode ? ofUserCode(lastWords)
                : lastWords.isEmpty()
                        ? "it was killed, memory or the temporary disk was full, or a limit on the size of "
                                + "files (ulimit -f) is too small"
                : lastWords);
    }

    private static String ofUserCode(String lastWords) {
        return "does the task call System.exit?" + (lastWords.isEmpty() ? "" : " T" + LAST_LINE + lastWords);
    }

    private static String afterLastWords(String lastWords) {
        return lastWords.isEmpty() ? "" : "; t" + LAST_LINE + lastWords;
    }
}
