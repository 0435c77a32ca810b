package loomshowcase.gallery;

import java.util.List;
import java.util.Optional;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;

/** The releases that the gallery speaks of. */
final class Jdks {

    /** The one whose runs are shown whole; of the others, what differs. */
    static final int MAIN = 25;

    /** The one on which a claim's runs are shown as well. */
    static final int OLDEST = InstalledJdk.OLDEST;

    /** A column of the contents each. */
    static final List<Integer> COLUMNS = List.of(OLDEST, MAIN, 26, 27);

    private Jdks() {}

    /** Those of them that are installed here, the main one first. */
    static List<InstalledJdk> found() {
        return COLUMNS.stream().sorted((a, b) -> Boolean.compare(b == MAIN, a == MAIN))
                .map(InstalledJdks::ofFeature).flatMap(Optional::stream).toList();
    }
}
