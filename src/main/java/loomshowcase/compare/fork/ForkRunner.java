package loomshowcase.compare.fork;

import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;

/** Does one fork of a cell. */
@FunctionalInterface
public interface ForkRunner {

    /**
     * Runs a cell in a fresh JVM, and waits for it.
     *
     * @param fork which of the cell's forks it is, from 0
     * @throws InterruptedException if the calling thread was interrupted; the fork is gone
     */
    ForkResult run(PlannedCell cell, int fork) throws InterruptedException;

    /**
     * Holds the tasks of a cell in a fresh JVM, as many as its model lets in, to see what they take in memory.
     *
     * @return {@code null} from who cannot
     * @throws InterruptedException if the calling thread was interrupted; the JVM is gone
     */
    default HeldTasks weigh(PlannedCell cell) throws InterruptedException {
        return null;
    }
}
