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
 */
public record Jdk(int feature, String version, String vendor, List<String> flags) implements Serializable {

    public Jdk {
        flags = List.copyOf(flags);
    }
}
