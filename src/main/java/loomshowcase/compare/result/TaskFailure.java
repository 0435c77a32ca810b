package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * Tasks of a run that failed in the same way.
 *
 * @param kind    in a few words, such as {@code HTTP 404}
 * @param count   how many
 * @param example what the first of them said
 */
public record TaskFailure(String kind, int count, String example) implements Serializable {}
