package loomshowcase.text;

import java.util.List;

/** Lists of names for a sentence. */
public final class Listed {

    private Listed() {}

    /** {@code a, b and c}; empty for none. */
    public static String and(List<String> names) {
        return joined(names, "and");
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
