package loomshowcase.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as users write them ({@code 500kB}) and as sentences show them ({@code 500 kB}), in powers of ten. */
public final class Sizes {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\s?([kMG]?)B?", Pattern.CASE_INSENSITIVE);

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB"};

    private Sizes() {}

    /**
     * Reads a size in bytes.
     *
     * @throws IllegalArgumentException if it is not a size of at least one byte; the message says how to write one
     */
    public static long parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not a size; write it as 500kB, 100MB or 2GB");
        }
        if (Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("'" + written + "' is too small: a size is at least 1 byte");
        }
        return Long.parseLong(matcher.group(1)) * switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000L;
            case "m" -> 1_000_000L;
            case "g" -> 1_000_000_000L;
            default -> 1L;
        };
    }

    /** The exact size for a sentence: {@code 64 MB}, {@code 1500 kB}. */
    public static String text(long bytes) {
        long whole = bytes;
        int unit = 0;
        while (unit < UNITS.length - 1 && whole != 0 && whole % 1_000 == 0) {
            whole /= 1_000;
            unit++;
        }
        return whole + " " + (whole == 1 && unit == 0 ? "byte" : UNITS[unit]);
    }

    /** About how much, for a sentence: {@code 9.8 GB}, {@code 120 kB}. */
    public static String rounded(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (unit < UNITS.length - 1 && amount >= 999.5) {
            amount /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 && unit > 0 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
    }
}
