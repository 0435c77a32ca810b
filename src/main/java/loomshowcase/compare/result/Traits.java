package loomshowcase.compare.result;

import java.util.List;

/**
 * What a report must know of a workload to speak of it, so that no report needs to know the workload.
 *
 * @param onlyWaits        whether its tasks do nothing but wait for somebody else: then waits overlap, and tasks in
 *                         flight are the only limit
 * @param computes         whether its tasks do nothing but compute: then more threads than cores gain nothing
 * @param shared           what all tasks share and only some can have at once; {@code null} if nothing
 * @param expectedFailures kinds of failure that the workload is there to show
 * @param tryNext          arguments of {@code compare} with which numbers of tasks show more than a few tasks do;
 *                         {@code null} if there are none
 */
public record Traits(
        boolean onlyWaits, boolean computes, SharedLimit shared, List<String> expectedFailures, String tryNext) {

    /** Of a workload that nothing is known of. */
    public static final Traits UNKNOWN = new Traits(false, false, null, List.of(), null);

    public Traits {
        expectedFailures = List.copyOf(expectedFailures);
    }
}
