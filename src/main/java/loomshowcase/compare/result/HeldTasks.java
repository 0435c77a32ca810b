package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * What tasks in flight take in memory: in a fresh JVM of its own, untimed, as many tasks as the model lets in are held
 * on a latch, all at once.
 *
 * @param tasks            how many were held at once, counted; 0 if that failed
 * @param liveHeapBytes    heap in use after a collection while they were held, less the same before
 * @param residentBytes    resident memory of the process while they were held, less the same before
 * @param platformThreads  platform threads that were there while they were held, less those before
 * @param kernelStackBytes what the kernel's stacks of those threads take, which no resident memory shows; computed and
 *                         not measured: 16 kB for each thread, on Linux x64 only
 * @param failure          why there are no figures; {@code null} if there are
 */
public record HeldTasks(
        int tasks,
        Long liveHeapBytes,
        Long residentBytes,
        Integer platformThreads,
        Long kernelStackBytes,
        String failure) implements Serializable {

    /** No figures, and why. */
    public static HeldTasks none(String failure) {
        return new HeldTasks(0, null, null, null, null, failure);
    }

    /** A figure of all tasks as that of one; {@code null} if it is not there. */
    public Long perTask(Long bytesOfAll) {
        return bytesOfAll == null || tasks == 0 ? null : bytesOfAll / tasks;
    }
}
