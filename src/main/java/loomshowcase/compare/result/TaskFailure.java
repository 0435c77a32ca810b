package loomshowcase.compare.result;

/**
 * The tasks of a run that failed in the same way.
 *
 * @param kind    the kind of failure in a few words, such as {@code HTTP 404}
 * @param count   how many tasks failed like this
 * @param example the message of one of them
 * @param advice  what to do about it, if the workload is there to show this failure: then the row has not failed;
 *                otherwise {@code null}
 * @param stack   the stack trace of the same one; {@code null} if it has none
 */
public record TaskFailure(String kind, int count, String example, String advice, String stack) {

    /** A failure without a stack trace. */
    public TaskFailure(String kind, int count, String example, String advice) {
        this(kind, count, example, advice, null);
    }

    /** A failure that nobody expected. */
    public TaskFailure(String kind, int count, String example) {
        this(kind, count, example, null);
    }

    /** Whether the workload is there to show it. */
    public boolean expected() {
        return advice != null;
    }
}
