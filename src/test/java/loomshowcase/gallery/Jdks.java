package loomshowcase.gallery;

import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;

/** The releases in the gallery. */
final class Jdks {

    /** The output on this release is always shown, on the others only if it differs. */
    static final int MAIN = 25;

    /** For claims, the output on this release is always shown too. */
    static final int OLDEST = InstalledJdk.OLDEST;

    /** Each is a column of the contents. */
    static final List<Integer> COLUMNS = List.of(OLDEST, MAIN, 26, 27, Verdicts.NEWEST_TRIED);

    /** When the early-access build among them was recorded, since its recordings name a build and no release. */
    static final String EARLY_ACCESS_RECORDED_ON = "2026-11-29";

    private Jdks() {}

    /** The JDKs of these releases that are installed, the main one first. */
    static List<InstalledJdk> found() {
        return COLUMNS.stream().sorted((a, b) -> Boolean.compare(b == MAIN, a == MAIN))
                .map(InstalledJdks::ofFeature).flatMap(Optional::stream).toList();
    }
}
