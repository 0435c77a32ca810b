package loomshowcase.compare.fork;

import java.util.List;

/**
 * The JVM options of every fork of a comparison: one heap and one collector for all, so that no model gains by what
 * a JDK happens to choose.
 *
 * @param heapMegabytes fixed heap of every fork
 */
public record ForkOptions(int heapMegabytes) {

    private static final int MEGABYTE = 1 << 20;
    private static final int USUAL = 1024;

    /** What a task on a virtual thread takes with a good margin, stack, thread and record together. */
    private static final int BYTES_PER_TASK = 4096;

    /**
     * A heap for so many tasks: a gigabyte, or more for more than a quarter of a million; but at most half of the
     * memory.
     *
     * @param memoryBytes physical memory, or {@code null} if unknown
     */
    public static ForkOptions forTasks(int tasks, Long memoryBytes) {
        long wanted = Math.max(USUAL, (long) tasks * BYTES_PER_TASK / MEGABYTE);
        long most = memoryBytes == null ? wanted : Math.max(32, memoryBytes / 2 / MEGABYTE);
        return new ForkOptions((int) Math.min(wanted, most));
    }

    /**
     * As the JVM takes them. One whose heap is full ends: which of its threads, the JDK's own among them, would have
     * been the one to do without is chance, and some hang for it.
     */
    List<String> jvmOptions() {
        return List.of("-Xms" + heapMegabytes + "m", "-Xmx" + heapMegabytes + "m", "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
