package loomshowcase.draw;

import java.util.regex.Pattern;

/** Text in HTML and SVG. */
public final class Markup {

    private Markup() {}

    /** What XML does not allow, and the signs that turn the direction of all text that follows. */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    /** Escapes text for an element or an attribute in double quotes, and replaces characters that do harm there. */
    public static String escaped(String text) {
        return UNWANTED.matcher(text).replaceAll("?")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
