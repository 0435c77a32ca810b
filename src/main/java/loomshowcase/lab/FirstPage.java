package loomshowcase.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.Shelf;
import loomshowcase.draw.Markup;

/**
 * The page as a browser gets it. The list of all ideas and the question of the first one are in its HTML, so that there is
 * something to read before any script has run. The scripts use the list as it is, and put the whole lesson in the place of
 * its question, which stays where it was.
 */
final class FirstPage {

    /** Code, or a link, of which only the words are shown until the scripts have run. */
    private static final Pattern MARK = Pattern.compile("`([^`]+)`|\\[([^]]+)]\\([^)]+\\)");

    private FirstPage() {}

    /** @param live whether forms can be run */
    static byte[] of(Catalogue catalogue, boolean live) {
        String page = new String(Assets.read(Assets.PAGE), StandardCharsets.UTF_8)
                .replace("{race}", live ? "<a class=\"to-race\" href=\"#the-race\" id=\"the-race\">The race</a>" : "")
                .replace("{run}", live ? "run or stop" : "play the recorded run")
                .replace("{contents}",
                        shelf(catalogue, Shelf.LESSONS, "Lessons") + shelf(catalogue, Shelf.CLAIMS, "Claims"))
                .replace("{first}", lesson(catalogue.on(Shelf.LESSONS).getFirst()));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** The ideas of a shelf, numbered through all its groups. */
    private static String shelf(Catalogue catalogue, Shelf shelf, String title) {
        var groups = new LinkedHashMap<String, List<String>>();
        List<Idea> ideas = catalogue.on(shelf);
        for (int place = 0; place < ideas.size(); place++) {
            Idea idea = ideas.get(place);
            groups.computeIfAbsent(idea.group(), group -> new ArrayList<>())
                    .add("<li value=\"%d\" id=\"%s\"><a href=\"#%2$s\">%s</a></li>\n"
                            .formatted(place + 1, idea.id(), title(idea)));
        }
        return groups.entrySet().stream().map(group -> (group.getKey().isEmpty() ? ""
                : "<h3>%s</h3>\n".formatted(Markup.escaped(group.getKey())))
                + "<ol>\n%s</ol>\n".formatted(String.join("", group.getValue())))
                .collect(Collectors.joining("", "<section><h2>%s</h2>\n".formatted(title), "</section>\n"));
    }

    private static String lesson(Idea idea) {
        String predict = idea.words() instanceof LessonWords words ? words.predict() : idea.words().shows();
        return """
                <article class="idea first">
                <header class="idea-head"><p class="where">Lesson 1 · <code>%s</code></p><h1>%s</h1></header>
                <section class="question"><h2>Before you run it</h2><p class="predict">%s</p>
                <details class="answer"><summary>Show the answer</summary><p>%s</p></details></section>
                </article>""".formatted(idea.id(), title(idea), words(predict), words(idea.words().shows()));
    }

    /** Titles begin with a small letter where they follow an id. */
    private static String title(Idea idea) {
        String title = idea.words().title();
        return Markup.escaped(Character.toUpperCase(title.charAt(0)) + title.substring(1));
    }

    private static String words(String markdown) {
        return MARK.matcher(Markup.escaped(markdown)).replaceAll(mark -> Matcher.quoteReplacement(
                mark.group(1) == null ? mark.group(2) : "<code>" + mark.group(1) + "</code>"));
    }
}
