package loomshowcase.compare.plan;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the JVMs of some rows get beside what those of all rows get.
 *
 * @param name      tells its rows from those of the other variants; {@code null} if the user named no variants
 * @param options   JVM options
 * @param classPath of the user's own task, as typed; {@code null} if it is that of all rows
 */
public record PlannedVariant(String name, List<String> options, String classPath) {

    /** What rows have if the user named no variants. */
    public static final PlannedVariant NONE = new PlannedVariant(null, List.of(), null);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._+-]{0,28}[\\p{L}\\p{N}+])?");

    public PlannedVariant {
        options = List.copyOf(options);
    }

    /**
     * Reads {@code NAME: OPTIONS}. There may be no options.
     *
     * @throws IllegalArgumentException if there is no name, or an option is wrong; the message says what to write
     */
    public static PlannedVariant parse(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written.strip() : written.substring(0, colon).strip();
        if (colon < 0 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(("'%s' has no name; write it as NAME: OPTIONS, such as 'zgc: "
                    + "-XX:+UseZGC', with a name of at most 30 letters and digits").formatted(written.strip()));
        }
        try {
            JvmOptions options = JvmOptions.parse(written.substring(colon + 1));
            return new PlannedVariant(name, options.options(), options.classPath());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage());
        }
    }

    public boolean isNamed() {
        return name != null;
    }
}
