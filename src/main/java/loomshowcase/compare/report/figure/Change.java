package loomshowcase.compare.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Counts;

/**
 * The rows that two comparisons have in common, and those that only one of them has.
 *
 * @param rows       in the order of the first comparison
 * @param onlyBefore names of rows that only the first one has
 * @param onlyAfter  names of rows that only the second one has
 */
public record Change(List<ChangedRow> rows, List<String> onlyBefore, List<String> onlyAfter) {

    /** Parameters that were measured, not set by the user. They may differ although the work is the same. */
    private static final Set<String> MEASURED = Set.of("measuredTaskNanos", "cores");

    /**
     * Rows of the two files with equal keys are the same row.
     *
     * @param jdk the name of its JDK; empty if each file is about a single JDK, because then the JDKs are compared
     */
    private record Key(String jdk, String workload, String label, int tasks, Map<String, String> settings) {

        static Key of(Cell cell, String jdk) {
            var settings = new TreeMap<String, String>();
            cell.parameters().forEach((name, value) -> settings.put(name, String.valueOf(value)));
            settings.keySet().removeAll(MEASURED);
            return new Key(jdk, cell.workload(), cell.label(), cell.tasks(), settings);
        }
    }

    /**
     * Finds the rows that the two have in common.
     *
     * @throws IllegalArgumentException if two rows of a file cannot be told apart; the message names them
     */
    public static Change of(Results before, Results after) {
        Function<Jdk, String> name = nameOfJdks(before, after);
        Map<Key, Cell> first = byKey(before, name);
        Map<Key, Cell> second = byKey(after, name);
        List<Key> common = first.keySet().stream().filter(second::containsKey).toList();
        var phase = Phase.of(common.stream().flatMap(key -> Stream.of(first.get(key), second.get(key))).toList());
        return new Change(
                common.stream().map(key -> new ChangedRow(name(key, first.get(key), common),
                        new Figures(first.get(key), phase), new Figures(second.get(key), phase), false)).toList(),
                first.keySet().stream().filter(key -> !second.containsKey(key))
                        .map(key -> fullName(key, first.get(key))).toList(),
                second.keySet().stream().filter(key -> !first.containsKey(key))
                        .map(key -> fullName(key, second.get(key))).toList());
    }

    private static Stream<Jdk> jdks(Results results) {
        return results.cells().stream().map(Cell::jdk).distinct();
    }

    /** The shortest names that tell the JDKs of each file apart. */
    private static Function<Jdk, String> nameOfJdks(Results... both) {
        List<Function<Jdk, String>> names = List.of(jdk -> "", jdk -> "JDK " + jdk.feature(),
                jdk -> "JDK %s (%s)".formatted(jdk.version(), jdk.vendor()));
        return names.stream().filter(name -> Stream.of(both).allMatch(
                results -> jdks(results).map(name).distinct().count() == jdks(results).count()))
                .findFirst().orElse(jdk -> "JDK %s (%s) in %s".formatted(jdk.version(), jdk.vendor(), jdk.home()));
    }

    private static Map<Key, Cell> byKey(Results results, Function<Jdk, String> nameOfJdk) {
        var cells = new LinkedHashMap<Key, Cell>();
        for (Cell cell : results.cells()) {
            Key key = Key.of(cell, nameOfJdk.apply(cell.jdk()));
            if (cells.put(key, cell) != null) {
                throw new IllegalArgumentException("two rows of one file cannot be told apart: " + fullName(key, cell));
            }
        }
        return cells;
    }

    /** The shortest name that tells the row from the others. */
    private static String name(Key key, Cell cell, List<Key> all) {
        boolean told = all.stream().filter(other -> other.workload().equals(key.workload())
                && other.label().equals(key.label()) && other.tasks() == key.tasks()
                && other.jdk().equals(key.jdk())).count() == 1;
        if (!told) {
            return fullName(key, cell);
        }
        boolean severalWorkloads = all.stream().map(Key::workload).distinct().count() > 1;
        boolean severalTasks = all.stream().filter(other -> other.workload().equals(key.workload()))
                .map(Key::tasks).distinct().count() > 1;
        return (severalWorkloads ? key.workload() + ": " : "") + key.label()
                + (severalTasks ? " at " + Counts.of(key.tasks(), "task") : "") + onJdk(key);
    }

    private static String fullName(Key key, Cell cell) {
        return "%s (%s: %s)%s".formatted(key.label(), key.workload(), cell.load().work(), onJdk(key));
    }

    private static String onJdk(Key key) {
        return key.jdk().isEmpty() ? "" : " on " + key.jdk();
    }
}
