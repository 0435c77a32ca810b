package loomshowcase.compare.result;

import java.util.List;

/**
 * What the JVMs of a row were started with beside what those of all rows on the same JDK were, under the name that the
 * user gave it.
 *
 * @param flags     JVM options beside those of {@link Jdk#flags}
 * @param classPath of the user's own task, as the user wrote it; {@code null} if it was that of all rows
 */
public record Variant(String name, List<String> flags, String classPath) {

    public Variant {
        flags = List.copyOf(flags);
    }
}
