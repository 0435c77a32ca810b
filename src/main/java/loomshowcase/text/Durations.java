package loomshowcase.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as users write them ({@code 250ms}, {@code 1.5s}) and as sentences show them ({@code 1.5 s}). */
public final class Durations {

    private static final Map<String, Duration> UNITS = Map.of(
            "ns", Duration.ofNanos(1),
            "us", Duration.ofNanos(1_000),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s?(ns|us|ms|s|m|h)");

    /** Longer than any run, and short enough for nanoseconds in a {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private Durations() {}

    /**
     * Reads {@code 250ms}, {@code 1.5s}, {@code 2m}.
     *
     * @throws IllegalArgumentException if it is not a duration from 0 to a day; the message says how to write one
     */
    public static Duration parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not a duration; write it as 250ms, 1.5s, 2m or 1h");
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(UNITS.get(matcher.group(2)).toNanos()))
                .setScale(0, RoundingMode.HALF_UP);
        if (nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
            throw new IllegalArgumentException("'" + written + "' is longer than a day (24h)");
        }
        return Duration.ofNanos(nanos.longValueExact());
    }

    /** The duration for a sentence, exact to the microsecond: {@code 1.5 s}, {@code 250 ms}. */
    public static String text(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + " days";
        }
        long nanos = duration.toNanos();
        if (nanos >= 3_600_000_000_000L) {
            return "%s h %s min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        if (nanos >= 120_000_000_000L) {
            return duration.toSecondsPart() == 0
                    ? duration.toMinutes() + " min"
                    : "%s min %s s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        if (nanos >= 1_000_000_000L) {
            return plain(nanos, 9) + " s";
        }
        return nanos >= 1_000_000L || nanos == 0 ? plain(nanos, 6) + " ms" : plain(nanos, 3) + " µs";
    }

    private static String plain(long nanos, int places) {
        BigDecimal value = BigDecimal.valueOf(nanos, places).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.toPlainString();
    }
}
