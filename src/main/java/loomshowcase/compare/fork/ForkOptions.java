package loomshowcase.compare.fork;

import java.util.List;

/**
 * The JVM options of every fork of a comparison: the same heap and collector for all, so that no model profits from the
 * defaults of a JDK.
 *
 * @param heapMegabytes fixed heap of every fork
 */
public record ForkOptions(int heapMegabytes) {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEFAULT = 1024;

    /** What a task on a virtual thread takes, with a margin: its stack, its thread and its record. */
    private static final int BYTES_PER_TASK = 4096;

    /**
     * The heap for a number of tasks: a gigabyte, or more for more than a quarter of a million tasks, but at most half
     * of the memory.
     *
     * @param memoryBytes physical memory, or {@code null} if unknown
     */
    public static ForkOptions forTasks(int tasks, Long memoryBytes) {
        long wanted = Math.max(DEFAULT, (long) tasks * BYTES_PER_TASK / MEGABYTE);
        long most = memoryBytes == null ? wanted : Math.max(32, memoryBytes / 2 / MEGABYTE);
        return new ForkOptions((int) Math.min(wanted, most));
    }

    /**
     * The options. A JVM whose heap is full exits: otherwise chance decides which thread gets the error, and if it is a
     * thread of the JDK, the JVM may hang.
     */
    List<String> jvmOptions() {
        return List.of("-Xms" + heapMegabytes + "m", "-Xmx" + heapMegabytes + "m", "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
