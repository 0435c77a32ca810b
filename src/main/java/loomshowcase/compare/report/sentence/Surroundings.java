package loomshowcase.compare.report.sentence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;

/**
 * What a comparison was measured with. If that differs between two comparisons, their figures may differ because of it.
 *
 * @param cells the rows that are compared, at least one
 */
record Surroundings(Environment machine, Collection<Cell> cells) {

    private record Part(String name, Function<Surroundings, String> text) {}

    private static final List<Part> PARTS = List.of(
            new Part("Tool", all -> all.machine().tool()),
            new Part("System", all -> all.machine().os() + " " + all.machine().arch()),
            new Part("CPU", all -> all.machine().cpu()),
            new Part("Cores", all -> Integer.toString(all.machine().cores())),
            new Part("Memory", all -> Amounts.bytes(all.machine().memoryBytes())),
            new Part("Limits", all -> all.machine().limits().entrySet().stream()
                    .map(limit -> limit.getKey() + " " + limit.getValue()).collect(Collectors.joining(", "))),
            new Part("JDK", all -> all.ofJdks(jdk -> jdk.version() + " (" + jdk.vendor() + ")")),
            new Part("Options of the JVMs", all -> all.ofJdks(jdk -> String.join(" ", jdk.flags()))));

    private String ofJdks(Function<Jdk, String> text) {
        return cells.stream().map(Cell::jdk).map(text).distinct().sorted().collect(Collectors.joining("; "));
    }

    /** A part in which the two differ, such as {@code Cores}, and how. */
    record Difference(String part, String before, String after) {

        String sentence() {
            return "%s: %s before, %s after. A difference may be due to that.".formatted(part, before, after);
        }
    }

    /** The parts in which the two differ. */
    static List<Difference> differences(Surroundings before, Surroundings after) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        PARTS.forEach(part -> texts.put(part.name(), List.of(before.text(part), after.text(part))));
        texts.values().removeIf(both -> both.getFirst().equals(both.getLast()));
        return texts.entrySet().stream().map(part -> new Difference(part.getKey(), part.getValue().getFirst(),
                part.getValue().getLast())).toList();
    }

    private String text(Part part) {
        String text = part.text().apply(this);
        return text == null || text.isBlank() ? "unknown" : text;
    }
}
