package loomshowcase.text;

import java.util.List;
import java.util.stream.Stream;

/** Lists of names for a sentence. */
public final class Listed {

    private static final int NAMED = 3;

    /** As many as a comparison of all models has rows with threads of their own: those are read by name. */
    private static final int MOST_NAMED = 6;

    private Listed() {}

    /** {@code a, b and c}; empty for none. */
    public static String and(List<String> names) {
        return joined(names, "and");
    }

    /** {@code a, b and c}; {@code a, b, c and 9 more} for many; empty for none. */
    public static String few(List<String> names) {
        return names.size() <= MOST_NAMED ? and(names)
                : and(Stream.concat(names.stream().limit(NAMED), Stream.of(names.size() - NAMED + " more")).toList());
    }

    /** {@code a, b or c}; empty for none. */
    public static String or(List<String> names) {
        return joined(names, "or");
    }

    private static String joined(List<String> names, String last) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
        };
    }
}
