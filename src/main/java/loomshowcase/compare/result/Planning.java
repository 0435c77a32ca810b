package loomshowcase.compare.result;

/**
 * How the comparison was laid out.
 *
 * @param budgetNanos time that all forks together were to take
 * @param seed        of the order of the rows in each round
 */
public record Planning(long budgetNanos, long seed) {}
