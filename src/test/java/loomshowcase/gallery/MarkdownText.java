package loomshowcase.gallery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;

/** Words as Markdown: the names of lessons and claims, JEPs and bugs become links. */
final class MarkdownText {

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern JEP = Pattern.compile("\\bJEP (\\d+)");
    private static final Pattern BUG = Pattern.compile("\\b(JDK-\\d{7})\\b");

    private final Catalogue catalogue;
    private final Shelf shelf;

    /** @param shelf whose pages it is for */
    MarkdownText(Catalogue catalogue, Shelf shelf) {
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /** A paragraph of the page of {@code id}, which needs no link to itself. */
    String linked(String id, String words) {
        String ideas = CODE.matcher(words).replaceAll(code -> Matcher.quoteReplacement(
                code.group(1).equals(id) ? code.group()
                        : catalogue.named(code.group(1)).map(this::linked).orElse(code.group())));
        String jeps = JEP.matcher(ideas).replaceAll("[JEP $1](https://openjdk.org/jeps/$1)");
        return BUG.matcher(jeps).replaceAll("[$1](https://bugs.openjdk.org/browse/$1)");
    }

    private String linked(Idea idea) {
        return idea.shelf() == shelf ? link(idea.id())
                : "[`%s`](../%s/%s.md)".formatted(idea.id(), GalleryFolder.name(idea.shelf()), idea.id());
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
