package loomshowcase.diagnose.dump.finding;

import java.util.List;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Lock;

/**
 * A lock or monitor, and who waits for it.
 *
 * @param owner   {@code null} if the dump names none
 * @param next    a waiting thread to which it was handed over, and which has no carrier to go on; {@code null} if none
 * @param waiting in the order of the dump
 */
public record LockQueue(Lock lock, DumpedThread owner, DumpedThread next, List<DumpedThread> waiting) {

    public LockQueue {
        waiting = List.copyOf(waiting);
    }
}
