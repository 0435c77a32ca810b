package loomshowcase.compare.workload;

/** Why a task failed, in words for a user. */
public interface TaskException {

    /** In a few words, alike for all that failed in the same way: {@code HTTP 404}. */
    String kind();
}
