package loomshowcase.cli.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Checks of lists that users write. */
final class Lists {

    private Lists() {}

    /** @throws IllegalArgumentException if something is in a list twice: one of the two was meant to be another */
    static <T> List<T> eachOnce(List<T> list, Function<T, String> name) {
        Set<T> seen = new HashSet<>();
        for (T each : list) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException(name.apply(each) + " is in the list twice");
            }
        }
        return list;
    }
}
