package loomshowcase.compare.result;

/**
 * What a report must know of a workload to speak of it, so that no report asks for its name.
 *
 * @param onlyWaits whether its tasks do nothing but wait for somebody else, so that the waits of several overlap
 * @param shared    what all tasks share and only some can use at once; {@code null} if there is no such thing
 * @param tryNext   arguments of {@code compare} that show more; {@code null} if there is nothing to suggest
 */
public record Traits(boolean onlyWaits, SharedLimit shared, String tryNext) {

    public static final Traits NONE = new Traits(false, null, null);
}
