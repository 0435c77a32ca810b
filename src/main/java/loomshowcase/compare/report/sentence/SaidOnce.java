package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.text.Listed;

/** The sentences about several tables, each only once, with the tables that it is about. */
public final class SaidOnce {

    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private int asked;

    /** Adds what is said about one of the tables. */
    public void add(String table, List<String> sentences) {
        asked++;
        sentences.forEach(sentence -> tables.computeIfAbsent(sentence, said -> new ArrayList<>()).add(table));
    }

    /**
     * The sentences. One that holds for every table stands alone.
     *
     * @param before what to say before the others, with {@code %s} for the tables
     */
    public List<String> sentences(String before) {
        return tables.entrySet().stream()
                .map(said -> said.getValue().size() == asked ? said.getKey()
                        : before.formatted(Listed.and(said.getValue())) + said.getKey())
                .toList();
    }
}
