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

    /** Whether nothing is known about what its tasks do. */
    public boolean areUnknown() {
        return !onlyWaits && !computes && shared == null;
    }

    /** Returns the traits of a workload whose tasks only wait, and not for one another. */
    public static Traits ofWaiting() {
        return new Traits(true, false, null, List.of(), null);
    }

    /** Returns the traits of a workload whose tasks only compute, on so many cores. */
    public static Traits ofComputing(int cores) {
        return new Traits(false, true, new SharedLimit(cores, "core"), List.of(), null);
    }

    /** Returns the traits of a workload whose tasks share something that {@code limit} of them can have at once. */
    public static Traits ofSharing(SharedLimit limit) {
        return new Traits(false, false, limit, List.of(), null);
    }

    /** Returns these traits, for a workload that exists to show failures of those kinds. */
    public Traits expectingFailures(String... kinds) {
        return new Traits(onlyWaits, computes, shared, List.of(kinds), tryNext);
    }

    /** Returns these traits, with the arguments of {@code compare} that a reader should try with many tasks. */
    public Traits tryingNext(String arguments) {
        return new Traits(onlyWaits, computes, shared, expectedFailures, arguments);
    }
}
