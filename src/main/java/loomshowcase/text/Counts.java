package loomshowcase.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as users write them ({@code 10}, {@code 10k}, {@code 1M}) and as sentences show them ({@code 10,000}). */
public final class Counts {

    /** More tasks than this do not fit into a usual heap. */
    public static final int MOST = 10_000_000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)([kM]?)");

    /** More digits than a count can have, and fewer than a long cannot have. */
    private static final int MOST_DIGITS = 12;

    private Counts() {}

    /**
     * Reads {@code 10}, {@code 10k} or {@code 1M}.
     *
     * @param most the greatest count that is accepted
     * @throws IllegalArgumentException if it is not a count from 1 to {@code most}; the message says how to write one
     */
    public static int parse(String written, int most) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not a count; write it as 10, 10k or 1M");
        }
        String digits = matcher.group(1);
        long count =
                digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits) * switch (matcher.group(2)) {
                    case "k" -> 1_000;
                    case "M" -> 1_000_000;
                    default -> 1;
                };
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("'%s' is not a count from 1 to %s".formatted(written, text(most)));
        }
        return (int) count;
    }

    /** The count for a sentence: {@code 10,000}. */
    public static String text(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The count and what is counted: {@code 1 task}, {@code 10,000 tasks}. */
    public static String of(long count, String noun) {
        return text(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
