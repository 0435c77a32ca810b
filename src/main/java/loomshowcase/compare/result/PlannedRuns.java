package loomshowcase.compare.result;

/**
 * How often a cell was to be run; fewer were done if time ran out or something failed.
 *
 * @param forks   fresh JVMs
 * @param warmUps runs in each that count in no figure
 * @param runs    runs in each that count
 */
public record PlannedRuns(int forks, int warmUps, int runs) {}
