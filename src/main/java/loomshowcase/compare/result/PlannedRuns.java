package loomshowcase.compare.result;

/**
 * How many runs of a cell were planned. There are fewer if time ran out or something failed.
 *
 * @param forks   fresh JVMs
 * @param warmUps runs in each JVM that do not count in any figure
 * @param runs    runs in each JVM that count
 */
public record PlannedRuns(int forks, int warmUps, int runs) {}
