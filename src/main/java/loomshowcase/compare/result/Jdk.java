package loomshowcase.compare.result;

import java.io.Serializable;
import java.util.List;

/**
 * The JVM that did the runs of a cell, as it describes itself.
 *
 * @param feature the release, such as 25
 * @param version such as {@code 25.0.3+9-LTS}
 * @param vendor  such as {@code Eclipse Adoptium}
 * @param flags   the JVM options that it was given
 * @param home    its folder, where another JDK of the comparison tells the same of itself; else {@code null}
 */
public record Jdk(
        int feature, String version, String vendor, List<String> flags, String home) implements Serializable {

    public Jdk {
        flags = List.copyOf(flags);
    }

    /** One that needs no folder to be told from the others. */
    public Jdk(int feature, String version, String vendor, List<String> flags) {
        this(feature, version, vendor, flags, null);
    }

    /** Whether the two tell the same of themselves, as two builds of one's own from two branches do. */
    public boolean looksLike(Jdk other) {
        return version.equals(other.version) && vendor.equals(other.vendor);
    }

    public Jdk in(String folder) {
        return new Jdk(feature, version, vendor, flags, folder);
    }
}
