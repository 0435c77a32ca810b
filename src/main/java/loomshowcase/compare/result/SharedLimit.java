package loomshowcase.compare.result;

/**
 * What all tasks of a run share, and how many of them can use it at once.
 *
 * @param count at least 1
 * @param noun  in the singular: {@code connection}
 */
public record SharedLimit(int count, String noun) {}
