package loomshowcase.compare.result;

/**
 * What all tasks share.
 *
 * @param count how many of them there are, so how many tasks can have one at once
 * @param noun  one of them, such as {@code connection}
 */
public record SharedLimit(int count, String noun) {}
