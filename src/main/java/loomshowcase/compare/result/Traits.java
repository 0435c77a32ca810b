package loomshowcase.compare.result;

import java.util.List;

/**
 * What a report must know about a workload, so that no report asks for a workload by name.
 *
 * @param onlyWaits        whether its tasks only wait, and not for one another: then their waits overlap, and the
 *                         number of tasks in flight is the only limit
 * @param computes         whether its tasks only compute: then more threads than cores gain nothing
 * @param shared           what all tasks share and only some of them can have at once; {@code null} if nothing
 * @param expectedFailures kinds of failure that the workload exists to show
 * @param tryNext          arguments of {@code compare} that show more with many tasks than with a few, such as
 *                         {@code sleep -d 100ms}; {@code null} if there are none
 */
public record Traits(
        boolean onlyWaits, boolean computes, SharedLimit shared, List<String> expectedFailures, String tryNext) {

    /** The traits of a workload that nothing is known about. */
    public static final Traits UNKNOWN = new Traits(false, false, null, List.of(), null);

    public Traits {
        expectedFailures = List.copyOf(expectedFailures);
    }
}
