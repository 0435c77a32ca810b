package loomshowcase.compare.result;

/**
 * How much memory tasks in flight take. In a separate JVM, which is not timed, as many tasks as the model allows are
 * held on a latch, all at once.
 *
 * @param tasks            how many were held at once, counted; 0 if that failed
 * @param liveHeapBytes    heap in use after a garbage collection while they were held, minus the same before
 * @param residentBytes    resident memory of the process while they were held, minus the same before
 * @param platformThreads  platform threads that were alive while they were held, minus those before
 * @param kernelStackBytes the kernel stacks of those threads, which are not part of resident memory; computed, not
 *                         measured: 16 kB for each thread, on Linux x64 only
 * @param failure          why there are no figures; {@code null} if there are
 */
public record HeldTasks(
        int tasks,
        Long liveHeapBytes,
        Long residentBytes,
        Integer platformThreads,
        Long kernelStackBytes,
        String failure) {

    /** No figures, and the reason. */
    public static HeldTasks none(String failure) {
        return new HeldTasks(0, null, null, null, null, failure);
    }

    /** A figure of all tasks, divided by their number; {@code null} if there is no figure. */
    public Long perTask(Long bytesOfAll) {
        return bytesOfAll == null || tasks == 0 ? null : bytesOfAll / tasks;
    }
}
