package loomshowcase.text;

import java.util.regex.Pattern;

/** Texts of others, such as messages of a user's code, as they may be shown and kept. */
public final class Shown {

    private static final int LONGEST_MESSAGE = 300;

    /**
     * Sequences that would move the cursor or change colours, every other control character, and those of Unicode that
     * change the order in which the rest of a line is shown.
     */
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\n\r\t]]");

    /** {@code //user:password@host}. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/@\\s?#]*:[^/\\s?#]*@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)((?:password|passwd|passphrase|pwd|secret|token"
            + "|api[-_]?key)['\"]?\\s*[=:]\\s*['\"]?)[^&;,)}\\s'\"]+");

    private Shown() {}

    /** A text without terminal escapes and control characters, except for line breaks and tabs. */
    public static String plain(String text) {
        return CONTROL.matcher(ESCAPE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** A text in which passwords of addresses, and values that are called passwords, are replaced by stars. */
    public static String withoutPasswords(String text) {
        String masked = text.contains("@") ? USER_INFO.matcher(text).replaceAll("***@") : text;
        return masked.contains("=") || masked.contains(":") ? PASSWORD.matcher(masked).replaceAll("$1***") : masked;
    }

    /** The first line of a message, plain, without passwords, and cut if it is long. */
    public static String message(String text) {
        return message(text, LONGEST_MESSAGE);
    }

    /** The same, cut after so many characters. */
    public static String message(String text, int longest) {
        String line = withoutPasswords(plain(text.strip().lines().findFirst().orElse("")));
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
