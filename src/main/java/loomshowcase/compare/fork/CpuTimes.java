package loomshowcase.compare.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much CPU time the machine has used so far, and how much of it this process and the children that have ended. Linux
 * tells both ({@code /proc/stat} and {@code /proc/self/stat}, proc(5)), in ticks of 10 ms.
 *
 * @param busy of all processors, in user and kernel mode, and what other virtual machines took (steal). Interrupts do not
 *             count: the kernel handles those of a process's own packets at any time.
 * @param own  of this process and its ended children
 */
record CpuTimes(Duration busy, Duration own) {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path PROCESS = Path.of("/proc/self/stat");
    private static final Duration TICK = Duration.ofMillis(10);

    /** Positions behind the name of the process, which may have spaces. */
    private static final int OWN_USER = 11;
    private static final int CHILDRENS_SYSTEM = 14;

    /** Positions in the first line of {@code /proc/stat}. */
    private static final int USER = 1;
    private static final int SYSTEM = 3;
    private static final int STEAL = 8;

    /** The times up to now; empty where they cannot be known. */
    static Optional<CpuTimes> now() {
        try {
            return Files.isReadable(MACHINE) && Files.isReadable(PROCESS)
                    ? of(Files.readString(MACHINE), Files.readString(PROCESS),
                            Runtime.getRuntime().availableProcessors())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The times in the text of both files.
     *
     * @param processors that this JVM may use; if the machine has more, a container keeps the others away, and what they
     *                   do is no sign of anything
     */
    static Optional<CpuTimes> of(String machine, String process, int processors) {
        long all = machine.lines().filter(line -> line.matches("cpu\\d+ .*")).count();
        String[] used = machine.lines().findFirst().orElse("").split(" +");
        String[] own = process.substring(process.lastIndexOf(')') + 1).strip().split(" +");
        if (all != processors || !used[0].equals("cpu") || used.length <= STEAL || own.length <= CHILDRENS_SYSTEM) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CpuTimes(
                    sum(used, USER, SYSTEM).plus(sum(used, STEAL, STEAL)), sum(own, OWN_USER, CHILDRENS_SYSTEM)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Duration sum(String[] ticks, int from, int to) {
        return TICK.multipliedBy(Arrays.stream(ticks, from, to + 1).mapToLong(Long::parseLong).sum());
    }

    /** What other programs used since an earlier moment; not less than nothing, though ticks are counted by sampling. */
    Duration othersSince(CpuTimes earlier) {
        Duration others = busy.minus(earlier.busy).minus(own.minus(earlier.own));
        return others.isNegative() ? Duration.ZERO : others;
    }
}
