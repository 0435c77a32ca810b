package loomshowcase.compare.measure;

/** How a JVM ended that had not done all it was told to, and did not say why itself. */
final class Endings {

    private static final String HEAP_FULL = "Terminating due to java.lang.OutOfMemoryError";

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
        return "its JVM ended with code %s: %s".formatted(exitCode, isForeign ? foreign(lastWords)
                : lastWords.isEmpty() ? "somebody ended it, or memory or the temporary disk was full" : lastWords);
    }

    private static String foreign(String lastWords) {
        return "does the task call System.exit?"
                + (lastWords.isEmpty() ? "" : " The last line of its error output: " + lastWords);
    }
}
