package loomshowcase.diagnose.dump.finding;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loomshowcase.diagnose.dump.model.DumpedThread;

/**
 * What has not moved between the first dump of a process and the last.
 *
 * @param time    between them; {@code null} if a dump does not tell its time
 * @param threads how many virtual threads were in both
 * @param unmoved the numbers of those that have the same carrier and the same stack
 */
public record Movement(Duration time, int threads, Set<Long> unmoved) {

    /** {@code null} if there is one dump only. */
    static Movement of(DumpedProcess process) {
        if (process.moments().size() < 2) {
            return null;
        }
        List<DumpedThread> before = sorted(process.first());
        List<DumpedThread> after = sorted(process.last());
        var unmoved = new HashSet<Long>();
        int both = 0;
        int at = 0;
        for (DumpedThread thread : after) {
            while (at < before.size() && before.get(at).id() < thread.id()) {
                at++;
            }
            if (at < before.size() && before.get(at).id() == thread.id()) {
                DumpedThread earlier = before.get(at);
                both++;
                if (earlier.stack() == thread.stack() && earlier.carrier() == thread.carrier()) {
                    unmoved.add(thread.id());
                }
            }
        }
        return new Movement(process.observed(), both, unmoved);
    }

    private static List<DumpedThread> sorted(Moment moment) {
        return moment.dump().threads().stream().filter(DumpedThread::isVirtual)
                .sorted((one, other) -> Long.compare(one.id(), other.id())).toList();
    }

    boolean hasMoved(DumpedThread thread) {
        return thread.isVirtual() && !unmoved.contains(thread.id());
    }
}
