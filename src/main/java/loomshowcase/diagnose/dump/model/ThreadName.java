package loomshowcase.diagnose.dump.model;

import java.util.Map;

/**
 * The name of a thread. The names of a million threads differ in a number alone, so the number is kept apart.
 *
 * @param number after the prefix; -1 if there is none
 */
public record ThreadName(String prefix, int number) {

    public static final ThreadName NONE = new ThreadName("", -1);

    private static final int MOST_DIGITS = 9;

    /** @param prefixes those that are known; a new one is added */
    public static ThreadName of(String name, Map<String, String> prefixes) {
        if (name.isEmpty()) {
            return NONE;
        }
        int from = name.length();
        while (from > 0 && name.length() - from < MOST_DIGITS && isDigit(name.charAt(from - 1))) {
            from--;
        }
        while (from < name.length() - 1 && name.charAt(from) == '0') {
            from++;
        }
        if (from == name.length()) {
            return new ThreadName(prefixes.computeIfAbsent(name, same -> same), -1);
        }
        return new ThreadName(prefixes.computeIfAbsent(name.substring(0, from), same -> same),
                Integer.parseInt(name, from, name.length(), 10));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    public boolean isEmpty() {
        return prefix.isEmpty() && number < 0;
    }

    @Override
    public String toString() {
        return number < 0 ? prefix : prefix + number;
    }
}
