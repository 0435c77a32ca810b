package loomshowcase.diagnose.dump.read;

import java.util.regex.Pattern;

/** Names as a terminal may show them: a program can give its threads any name, escape sequences too. */
final class Cleaned {

    private static final int LONGEST = 1_000;
    /** Sequences that control a terminal, then every other character that is not shown or changes what is. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "(?:\\e\\[|\\u009b)[0-?]*[ -/]*[@-~]|\\e[\\]PX^_][^\\e\\x07]*(?:\\e\\\\|\\x07)?|\\e.|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]",
            Pattern.DOTALL);

    private Cleaned() {}

    static String text(String written) {
        String shown = isPlain(written) ? written : NOT_SHOWN.matcher(written).replaceAll("");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
