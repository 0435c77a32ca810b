package loomshowcase.diagnose.dump.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The threads of a JVM at a time.
 *
 * @param source     the file that it was read from
 * @param pid        of the process; 0 if the dump does not say
 * @param time       when it was taken; {@code null} if the dump does not say
 * @param version    of the JDK; {@code null} if the dump does not say
 * @param threads    in the order of the dump
 * @param containers in the order of the dump; empty if the format has none
 * @param carriers   what {@code Thread.print} says of carriers, by their number; empty for other formats
 * @param damage     what is missing because the dump is not whole; {@code null} if it is
 */
public record ThreadDump(String source, DumpFormat format, long pid, Instant time, String version,
        List<DumpedThread> threads, List<ThreadContainer> containers, Map<Long, PrintedThread> carriers,
        String damage) {

    /** The release from which on {@code Thread.dump_to_file} tells the owner of a {@code ReentrantLock}. */
    private static final int TELLS_OWNERS = 26;

    /** Whether it says who owns a lock of {@code java.util.concurrent}. */
    public boolean tellsOwners() {
        return format.hasVirtualThreads() && feature() >= TELLS_OWNERS;
    }

    /** Whether it says what threads do, and which monitors they hold: not on JDK 21 to 23. */
    public boolean tellsStates() {
        return threads.stream().anyMatch(thread -> thread.state() != ThreadState.NOT_TOLD);
    }

    /** The same, with other damage. */
    public ThreadDump with(String otherDamage) {
        return new ThreadDump(source, format, pid, time, version, threads, containers, carriers, otherDamage);
    }

    /** The release of the JDK; 0 if the dump does not say. */
    public int feature() {
        int end = 0;
        while (version != null && end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end == 0 || end > 4 ? 0 : Integer.parseInt(version.substring(0, end));
    }

    /**
     * What only {@code Thread.print} says of a platform thread.
     *
     * @param cpuNanos     processor time so far; -1 if it is not told
     * @param elapsedNanos since it started; -1 if it is not told
     * @param carried      the virtual thread on it; 0 if none
     * @param initializes  the class whose initialiser what it runs waits for; {@code null} if none
     * @param address      its address in the JVM, and its number in the system if that is told; threads of two JVMs
     *                     with the same number differ in it
     */
    public record PrintedThread(long cpuNanos, long elapsedNanos, long carried, String initializes, String address) {}
}
