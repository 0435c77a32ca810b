package loomshowcase.compare.report.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.text.Listed;

/** The sentences about several tables, each only once, with the tables that it is about. */
public final class SaidOnce {

    /** An amount, with its unit. */
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*(?: (?:ns|µs|ms|s|min|h)\\b)?");

    private final Map<String, Said> said = new LinkedHashMap<>();
    private int asked;

    /** @param text of the last table; those of the others differ in figures at most */
    private record Said(String text, List<String> tables, boolean figuresDiffer) {}

    /** Adds what is said about one of the tables. */
    public void add(String table, List<String> sentences) {
        asked++;
        sentences.forEach(sentence -> add(sentence, sentence, table));
    }

    /** The same; sentences that differ in figures only are said once too, with the figures of the last table. */
    public void addAlike(String table, List<String> sentences) {
        asked++;
        sentences.forEach(sentence -> add(FIGURE.matcher(sentence).replaceAll("#"), sentence, table));
    }

    private void add(String key, String sentence, String table) {
        said.merge(key, new Said(sentence, List.of(table), false), (before, now) -> new Said(sentence,
                Stream.concat(before.tables().stream(), now.tables().stream()).toList(),
                before.figuresDiffer() || !before.text().equals(sentence)));
    }

    /**
     * The sentences. One that holds for every table stands alone.
     *
     * @param before what to say before the others, with {@code %s} for the tables
     */
    public List<String> sentences(String before) {
        return said.values().stream().map(each -> each.figuresDiffer()
                ? before.formatted("%s (figures of %s)".formatted(Listed.and(each.tables()), each.tables().getLast()))
                        + each.text()
                : each.tables().size() == asked ? each.text()
                : before.formatted(Listed.and(each.tables())) + each.text())
                .toList();
    }
}
