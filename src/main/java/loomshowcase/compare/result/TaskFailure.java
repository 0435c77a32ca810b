package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * The tasks of a run that failed in the same way.
 *
 * @param kind    the kind of failure in a few words, such as {@code HTTP 404}
 * @param count   how many tasks failed like this
 * @param example the message of the first one
 */
public record TaskFailure(String kind, int count, String example) implements Serializable {}
