package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comment on the class of a form, as a page has it. */
final class Remarks {

    private static final Pattern TAG = Pattern.compile("\\{@(code|link) +([^}]*)}");
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]+\\.)+(?=[A-Z])");

    private Remarks() {}

    /**
     * The Javadoc of a class as Markdown, a paragraph each, without the sample of its output.
     *
     * @throws IllegalArgumentException if no Javadoc begins at the left margin
     */
    static List<String> of(String source) {
        List<String> lines = source.lines().toList();
        int open = lines.indexOf("/**");
        int close = lines.indexOf(" */");
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("the source has no Javadoc of its class");
        }
        return remarks(lines.subList(open + 1, close));
    }

    private static List<String> remarks(List<String> javadoc) {
        String text = javadoc.stream().map(line -> line.replaceFirst("^ \\* ?", "")).takeWhile(
                line -> !line.startsWith("<pre>")).map(String::strip).collect(Collectors.joining(" "));
        var remarks = new ArrayList<String>();
        for (String paragraph : text.split("<p>")) {
            remarks.add(markdown(paragraph.strip()));
        }
        return List.copyOf(remarks);
    }

    /** Markdown has the entities of HTML too, but not inside code. */
    private static String markdown(String paragraph) {
        return TAG.matcher(paragraph).replaceAll(tag -> Matcher.quoteReplacement(
                "`" + (tag.group(1).equals("link") ? name(tag.group(2)) : tag.group(2)) + "`"));
    }

    private static String name(String reference) {
        String plain = PACKAGES.matcher(reference).replaceAll("");
        return plain.startsWith("#") ? plain.substring(1) : plain.replace('#', '.');
    }
}
