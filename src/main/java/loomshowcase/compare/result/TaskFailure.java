package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * Tasks of a run that failed in the same way.
 *
 * @param kind    in a few words, such as {@code HTTP 404}
 * @param count   how many
 * @param example what the first of them said
 * @param advice  what to do about it, where the workload is there to show this failure: the row has then not failed;
 *                else {@code null}
 */
public record TaskFailure(String kind, int count, String example, String advice) implements Serializable {

    /** A failure that nobody expected. */
    public TaskFailure(String kind, int count, String example) {
        this(kind, count, example, null);
    }

    /** Whether the workload is there to show it. */
    public boolean expected() {
        return advice != null;
    }
}
