package loomshowcase.diagnose.dump.finding;

import java.time.Instant;
import java.util.Map;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;

/**
 * What was dumped of a process at about the same time.
 *
 * @param dump      the one that tells most of the threads
 * @param print     a {@code Thread.print} beside it, or the same one if there is no other; {@code null} if there is none
 * @param scheduler {@code null} if it was not asked for
 */
public record Moment(ThreadDump dump, ThreadDump print, SchedulerState scheduler) {

    /** What {@code Thread.print} says of platform threads, by their number; empty without one. */
    public Map<Long, PrintedThread> printed() {
        return print == null ? Map.of() : print.carriers();
    }

    /** When the dump was taken; {@code null} if that is not told. */
    public Instant time() {
        return dump.time();
    }
}
