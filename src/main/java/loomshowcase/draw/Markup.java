package loomshowcase.draw;

/** Text in HTML and SVG. */
public final class Markup {

    private Markup() {}

    /** As text of an element or value of an attribute; characters that XML does not allow are replaced. */
    public static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "?")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
