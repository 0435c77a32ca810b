package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Counts;
import loomshowcase.text.Shown;

/**
 * The rows that two comparisons have in common, and those that only one of them has.
 *
 * @param rows       in the order of the first comparison
 * @param onlyBefore names of rows that only the first one has
 * @param onlyAfter  names of rows that only the second one has; many rows of the same work are counted
 * @param settings   in which settings rows that both have differ, so that they are not compared
 */
public record Change(List<ChangedRow> rows, List<String> onlyBefore, List<String> onlyAfter, List<String> settings) {

    /** So many rows of the same work are named; more are counted. */
    private static final int FEW = 3;

    private static final int LONGEST_SETTING = 60;

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

        boolean isNamedAs(Key other) {
            return jdk.equals(other.jdk) && workload.equals(other.workload) && label.equals(other.label)
                    && tasks == other.tasks;
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
                onlyIn(first, second), onlyIn(second, first), differentSettings(first.keySet(), second.keySet()));
    }

    private static List<String> onlyIn(Map<Key, Cell> one, Map<Key, Cell> other) {
        Map<String, List<Key>> byWork = one.keySet().stream().filter(key -> !other.containsKey(key))
                .collect(
                        Collectors.groupingBy(key -> work(key, one.get(key)), LinkedHashMap::new, Collectors.toList()));
        return byWork.entrySet().stream().flatMap(work -> work.getValue().size() > FEW
                ? Stream.of("%s rows (%s)".formatted(work.getValue().size(), work.getKey()))
                : work.getValue().stream().map(key -> fullName(key, one.get(key)))).toList();
    }

    /** Such as {@code download: maxTimeNanos (30000000000 before, none after)}, each once. */
    private static List<String> differentSettings(Collection<Key> first, Collection<Key> second) {
        return first.stream().filter(key -> !second.contains(key))
                .flatMap(key -> second.stream().filter(other -> !first.contains(other) && key.isNamedAs(other))
                        .map(other -> key.workload() + ": " + differences(key.settings(), other.settings())))
                .distinct().toList();
    }

    private static String differences(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> "%s (%s before, %s after)".formatted(name, shown(before.get(name)),
                        shown(after.get(name))))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String value) {
        return value == null ? "none" : Shown.message(value, LONGEST_SETTING);
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
        return "%s (%s)%s".formatted(key.label(), work(key, cell), onJdk(key));
    }

    private static String work(Key key, Cell cell) {
        return key.workload() + ": " + cell.load().work();
    }

    private static String onJdk(Key key) {
        return key.jdk().isEmpty() ? "" : " on " + key.jdk();
    }
}
