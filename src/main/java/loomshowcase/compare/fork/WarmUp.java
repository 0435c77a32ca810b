package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Run;

/**
 * Which runs of a JVM are warm. The first two runs in a row whose wall times differ by less than 5 % end the warm-up;
 * the second of them and all later ones are warm. If tasks only wait, the wall time is mostly its floor, and 5 % of it
 * would hide all that a JVM adds: then the two must also differ by less than 5 ms.
 */
final class WarmUp {

    private static final double ALIKE = 0.05;
    private static final Duration ALIKE_OVER_FLOOR = Duration.ofMillis(5);

    private WarmUp() {}

    /**
     * Marks the warm runs. The first run of a JVM is never warm.
     *
     * @param runs      of all forks of a cell; the runs of one fork in the order in which they were done
     * @param onlyWaits whether its tasks only wait
     */
    static List<Run> marked(List<Run> runs, boolean onlyWaits) {
        var marked = new ArrayList<Run>();
        Run before = null;
        boolean warm = false;
        for (Run run : runs) {
            boolean sameFork = before != null && before.fork() == run.fork();
            warm = sameFork && (warm || alike(before.wallNanos(), run.wallNanos(), onlyWaits));
            marked.add(warm ? run.asWarm() : run);
            before = run;
        }
        return marked;
    }

    /** Whether every fork with two runs or more has warm runs; {@code null} if no fork has two runs. */
    static Boolean settled(List<Run> marked) {
        Map<Integer, List<Run>> byFork = marked.stream().collect(Collectors.groupingBy(
                Run::fork, TreeMap::new, Collectors.toList()));
        List<List<Run>> several = byFork.values().stream().filter(runs -> runs.size() > 1).toList();
        return several.isEmpty() ? null : several.stream().allMatch(runs -> runs.stream().anyMatch(Run::warm));
    }

    private static boolean alike(long one, long other, boolean onlyWaits) {
        long apart = Math.abs(one - other);
        return apart < ALIKE * Math.min(one, other) && (!onlyWaits || apart < ALIKE_OVER_FLOOR.toNanos());
    }
}
