package loomshowcase.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The glossary of the docs, which the build packs beside this class. */
final class Glossary {

    private static final String FILE = "glossary.md";
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?)(?: → \\[.*?]\\((.*?)\\))? \\|");
    private static final Pattern IDEA = Pattern.compile("(?:gallery|claims)/([a-z-]+)\\.md");

    private Glossary() {}

    /**
     * An entry.
     *
     * @param words   that it explains, such as {@code mounted} and {@code unmounted}
     * @param meaning in Markdown
     * @param idea    where to see it; {@code null} if none shows it
     */
    record Term(List<String> words, String meaning, String idea) {}

    static List<Term> terms() {
        return text().lines().map(ROW::matcher).filter(Matcher::matches)
                .filter(row -> !row.group(1).equals("word") && !row.group(1).startsWith("--")).map(Glossary::term)
                .toList();
    }

    private static Term term(Matcher row) {
        String idea = Optional.ofNullable(row.group(3)).map(IDEA::matcher).filter(Matcher::matches)
                .map(link -> link.group(1)).orElse(null);
        return new Term(Arrays.stream(row.group(1).split(", ")).toList(), row.group(2), idea);
    }

    private static String text() {
        try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the glossary is missing; build the jar again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
