package loomshowcase.structured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/structured-concurrency.md}. A snippet follows a comment with the name of its class and a line with its
 * releases. In a table of outcomes, the first cell of a row is a case, and the others say what it does on each release;
 * {@value #SAME} means the same as on the release before.
 */
final class StructuredPage {

    static final List<Integer> RELEASES = List.of(21, 25, 26, 27, 28);
    static final String SAME = "〃";

    private static final Path FILE = Path.of("docs", "structured-concurrency.md");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- (\\w+\\d\\d) -->\n(.*?\n```java\n.*?```\n)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private String text;

    private StructuredPage(String text) {
        this.text = text;
    }

    static StructuredPage read() throws IOException {
        return new StructuredPage(Files.readString(FILE));
    }

    void write() throws IOException {
        Files.writeString(FILE, text);
    }

    /** The snippets by the names of their classes. */
    Map<String, String> snippets() {
        var snippets = new LinkedHashMap<String, String>();
        Matcher snippet = SNIPPET.matcher(text);
        while (snippet.find()) {
            snippets.put(snippet.group(1), snippet.group(2));
        }
        return snippets;
    }

    void setSnippet(String className, String snippet) {
        text = SNIPPET.matcher(text).replaceAll(found -> !found.group(1).equals(className)
                ? Matcher.quoteReplacement(found.group())
                : Matcher.quoteReplacement("<!-- %s -->\n%s".formatted(className, snippet)));
    }

    /** What each case does on a release. */
    Map<String, String> outcomes(int release) {
        var outcomes = new LinkedHashMap<String, String>();
        eachRow((situation, cells) -> {
            outcomes.put(situation, cells.get(RELEASES.indexOf(release)));
            return cells;
        });
        return outcomes;
    }

    void setOutcomes(int release, Map<String, String> outcomes) {
        text = eachRow((situation, cells) -> {
            if (outcomes.containsKey(situation)) {
                cells.set(RELEASES.indexOf(release), outcomes.get(situation));
            }
            return cells;
        });
    }

    /** The text with the cells that {@code change} returned for each row. */
    private String eachRow(BiFunction<String, List<String>, List<String>> change) {
        return ROW.matcher(text).replaceAll(row -> {
            if (row.group(2).matches("\\W*21.*|-+")) {
                return Matcher.quoteReplacement(row.group());
            }
            var cells = new ArrayList<String>();
            for (int cell = 2; cell < 2 + RELEASES.size(); cell++) {
                cells.add(row.group(cell).equals(SAME) ? cells.getLast() : row.group(cell));
            }
            return Matcher.quoteReplacement(line(row.group(1), change.apply(row.group(1), cells)));
        });
    }

    private static String line(String situation, List<String> cells) {
        var line = new StringBuilder("| ").append(situation);
        for (int cell = 0; cell < cells.size(); cell++) {
            boolean same = cell > 0 && cells.get(cell).equals(cells.get(cell - 1));
            line.append(" | ").append(same ? SAME : cells.get(cell));
        }
        return line.append(" |").toString();
    }
}
