package loomshowcase.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a user meant. */
public final class Nearest {

    private Nearest() {}

    /** The name that is the fewest edits away, if those are at most half of its letters. */
    public static Optional<String> to(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(typed, name)))
                .filter(name -> edits(typed, name) <= Math.max(1, name.length() / 2));
    }

    /** {@code 'virtul' is not a model; did you mean virtual? Choose from: sequential, …}. */
    public static String unknown(String typed, String what, Collection<String> names) {
        String meant = to(typed, names).map(name -> "; did you mean " + name + "?").orElse(".");
        String article = "aeiou".indexOf(what.charAt(0)) < 0 ? "a" : "an";
        return "'%s' is not %s %s%s Choose from: %s".formatted(typed, article, what, meant, String.join(", ", names));
    }

    /** Levenshtein's distance: insertions, deletions and substitutions. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] line = new int[to.length() + 1];
            line[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[to.length()];
    }
}
