package loomshowcase.gallery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Idea;

/** Words as Markdown: the names of lessons, and JEPs, become links. */
final class Prose {

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern JEP = Pattern.compile("\\bJEP (\\d+)");

    private final List<String> ids;

    /** @param ideas those that have a page */
    Prose(List<Idea> ideas) {
        this.ids = ideas.stream().map(Idea::id).toList();
    }

    /** A paragraph of the page of {@code id}, which needs no link to itself. */
    String linked(String id, String words) {
        String lessons = CODE.matcher(words).replaceAll(code -> Matcher.quoteReplacement(
                ids.contains(code.group(1)) && !code.group(1).equals(id) ? link(code.group(1)) : code.group()));
        return JEP.matcher(lessons).replaceAll("[JEP $1](https://openjdk.org/jeps/$1)");
    }

    static String link(String id) {
        return "[`%s`](%s.md)".formatted(id, id);
    }

    static String code(String language, List<String> lines) {
        return "```%s\n%s\n```\n".formatted(language, String.join("\n", lines));
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String listed(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : words.stream().limit(words.size() - 1).collect(Collectors.joining(", ")) + " and " + words.getLast();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
