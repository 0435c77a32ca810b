package loomshowcase.compare.measure;

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
}
