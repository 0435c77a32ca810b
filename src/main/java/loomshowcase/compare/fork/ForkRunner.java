package loomshowcase.compare.fork;

import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;

/** Runs one fork of a cell. */
@FunctionalInterface
public interface ForkRunner {

    /**
     * Runs a cell in a fresh JVM, and waits for its end.
     *
     * @param fork which of the cell's forks it is, from 0
     * @throws InterruptedException if the calling thread was interrupted; the fork is gone
     */
    ForkResult run(PlannedCell cell, int fork) throws InterruptedException;

    /**
     * Measures, in a fresh JVM, the memory of as many tasks of a cell as its model runs at once.
     *
     * @return {@code null} if this runner cannot
     * @throws InterruptedException if the calling thread was interrupted; the JVM is gone
     */
    default HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        return null;
    }

    /**
     * Measures, in a fresh JVM, what the tasks of a cell leave on the heap.
     *
     * @return {@code null} if this runner cannot
     * @throws InterruptedException if the calling thread was interrupted; the JVM is gone
     */
    default Retained retained(PlannedCell cell) throws InterruptedException {
        return null;
    }
}
