package loomshowcase.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as users write them, in powers of ten: {@code 500kB}, {@code 100MB}, {@code 2GB}. */
public final class Sizes {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\s?([kMG]?)B?", Pattern.CASE_INSENSITIVE);

    private Sizes() {}

    /**
     * Reads a size in bytes.
     *
     * @throws IllegalArgumentException if it is no size of at least a byte; the message says how to write one
     */
    public static long parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("'" + written + "' is not a size; write it as 500kB, 100MB or 2GB");
        }
        return Long.parseLong(matcher.group(1)) * switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000L;
            case "m" -> 1_000_000L;
            case "g" -> 1_000_000_000L;
            default -> 1L;
        };
    }
}
