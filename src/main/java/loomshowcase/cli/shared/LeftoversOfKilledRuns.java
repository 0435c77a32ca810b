package loomshowcase.cli.shared;

import java.nio.file.Path;
import loomshowcase.files.Leftovers;

/** Removes what runs that were killed left in a folder, and says so on standard error. */
public final class LeftoversOfKilledRuns {

    private LeftoversOfKilledRuns() {}

    public static void removeFrom(Path folder) {
        Leftovers.removeFrom(folder).forEach(sentence -> System.err.println(
                Terminal.shownOn(System.err, "loom-showcase: " + sentence)));
    }
}
