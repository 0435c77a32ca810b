package loomshowcase.draw;

/** Text in HTML and SVG. */
public final class Markup {

    private Markup() {}

    /** Escapes text for an element or an attribute, and replaces characters that XML does not allow. */
    public static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "?")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
