package loomshowcase.compare.result;

/**
 * How the comparison was planned.
 *
 * @param budgetNanos the time planned for all forks together
 * @param seed        decides the order of the rows in each round
 */
public record Planning(long budgetNanos, long seed) {}
