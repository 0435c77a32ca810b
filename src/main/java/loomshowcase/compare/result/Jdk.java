package loomshowcase.compare.result;

import java.util.List;

/**
 * The JVM that did the runs of a cell, as it describes itself.
 *
 * @param feature the release, such as 25
 * @param version such as {@code 25.0.3+9-LTS}
 * @param vendor  such as {@code Eclipse Adoptium}
 * @param flags   the JVM options that it was started with; where rows have variants, those that all have in common
 * @param home    its folder, if another JDK of the comparison describes itself in the same way; else {@code null}
 */
public record Jdk(
        int feature, String version, String vendor, List<String> flags, String home) {

    public Jdk {
        flags = List.copyOf(flags);
    }

    /** A JVM that can be told from the others without its folder. */
    public Jdk(int feature, String version, String vendor, List<String> flags) {
        this(feature, version, vendor, flags, null);
    }

    /** Whether the two describe themselves in the same way, as two local builds of the same release do. */
    public boolean looksLike(Jdk other) {
        return version.equals(other.version) && vendor.equals(other.vendor);
    }

    /** The same with other options. */
    public Jdk withFlags(List<String> others) {
        return new Jdk(feature, version, vendor, others, home);
    }

    public Jdk in(String folder) {
        return new Jdk(feature, version, vendor, flags, folder);
    }
}
