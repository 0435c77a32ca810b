package loomshowcase.compare.result;

/**
 * A task that failed.
 *
 * @param index   its number in the run, from 0
 * @param kind    the kind of failure, as in {@link TaskFailure}
 * @param subject what it was about, such as an address, without a password; {@code null} if that is not known
 */
public record FailedTask(int index, String kind, String subject) {

    /** So many of a run are kept; {@link Run#failed} counts all. */
    public static final int MOST = 1_000;
}
