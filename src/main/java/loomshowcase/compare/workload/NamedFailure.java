package loomshowcase.compare.workload;

import java.util.Optional;

/** Why a task failed, in words for a user. */
public interface NamedFailure {

    /** In a few words, the same for all tasks that failed in the same way: {@code HTTP 404}. */
    String kind();

    /**
     * What to do about it, where the workload is there to show this failure. A row with such tasks has not failed; it
     * carries the advice as a warning.
     */
    default Optional<String> advice() {
        return Optional.empty();
    }

    /** Its stack trace, where it would help the user; by default that of the exception. */
    default Optional<String> stack() {
        return Optional.empty();
    }
}
