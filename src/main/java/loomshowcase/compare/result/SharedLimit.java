package loomshowcase.compare.result;

/**
 * Something that all tasks share.
 *
 * @param count how many there are, and so how many tasks can have one at once
 * @param noun  what one of them is called, such as {@code connection}
 */
public record SharedLimit(int count, String noun) {}
