package loomshowcase.gallery;

import java.util.List;
import loomshowcase.catalogue.FormKind;

/**
 * One recorded run of a form, as the pages show it.
 *
 * @param kind    of the form
 * @param version of the JDK, such as {@code 25.0.3}
 * @param form    the simple name of its class
 * @param asMain  whether it printed what the form of that kind printed on {@link Jdks#MAIN}; then nothing more is kept
 * @param output  line by line
 * @param notes   what the timeline says that it cannot show
 */
record Recording(FormKind kind, String version, String form, boolean asMain, List<String> output,
        List<String> notes) {

    Recording {
        output = List.copyOf(output);
        notes = List.copyOf(notes);
    }

    /** The feature release. */
    int feature() {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    /** Whether that JDK was an early-access build: what it does can differ from the release. */
    boolean isEarlyAccess() {
        return version.contains("-ea");
    }

    /** The release in a few letters, such as {@code 27} or {@code 28-ea}. */
    String release() {
        return feature() + (isEarlyAccess() ? "-ea" : "");
    }
}
