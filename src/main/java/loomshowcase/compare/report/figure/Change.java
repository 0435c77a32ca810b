package loomshowcase.compare.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Counts;

/**
 * The rows that two comparisons have in common, and those that only one of them has.
 *
 * @param rows       in the order of the first
 * @param onlyBefore names of rows that the second has not
 * @param onlyAfter  names of rows that the first has not
 */
public record Change(List<ChangedRow> rows, List<String> onlyBefore, List<String> onlyAfter) {

    /** What the machine said of the work, and not the user: two looks at the same work may differ in it. */
    private static final Set<String> MEASURED = Set.of("measuredTaskNanos", "cores");

    /** What makes a row of one file the same as one of the other. */
    private record Key(String jdk, String workload, String label, int tasks, Map<String, String> settings) {

        /** @param withJdk whether the JDK counts; where each file has one of its own, it is what is compared */
        static Key of(Cell cell, boolean withJdk) {
            var settings = new TreeMap<String, String>();
            cell.parameters().forEach((name, value) -> settings.put(name, String.valueOf(value)));
            settings.keySet().removeAll(MEASURED);
            return new Key(withJdk ? ", JDK " + cell.jdk().feature() : "", cell.workload(), cell.label(), cell.tasks(),
                    settings);
        }

        String name() {
            return "%s: %s, %s%s".formatted(workload, label, Counts.of(tasks, "task"), jdk);
        }
    }

    /** What the second has in common with the first. */
    public static Change of(Results before, Results after) {
        boolean withJdk = Stream.of(before, after).anyMatch(
                results -> results.cells().stream().map(cell -> cell.jdk().feature()).distinct().count() > 1);
        Map<Key, Cell> first = byKey(before, withJdk);
        Map<Key, Cell> second = byKey(after, withJdk);
        List<Key> common = first.keySet().stream().filter(second::containsKey).toList();
        var phase = Phase.of(common.stream().flatMap(key -> Stream.of(first.get(key), second.get(key))).toList());
        return new Change(
                common.stream().map(key -> new ChangedRow(key.name(), new Figures(first.get(key), phase),
                        new Figures(second.get(key), phase))).toList(),
                first.keySet().stream().filter(key -> !second.containsKey(key)).map(Key::name).toList(),
                second.keySet().stream().filter(key -> !first.containsKey(key)).map(Key::name).toList());
    }

    private static Map<Key, Cell> byKey(Results results, boolean withJdk) {
        var cells = new LinkedHashMap<Key, Cell>();
        results.cells().forEach(cell -> cells.putIfAbsent(Key.of(cell, withJdk), cell));
        return cells;
    }

    /** Those of which both comparisons have figures. */
    public List<ChangedRow> shown() {
        return rows.stream().filter(ChangedRow::shown).toList();
    }
}
