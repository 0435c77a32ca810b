package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;

/**
 * The same rows on several JDKs.
 *
 * @param jdks  in the order in which the user named them
 * @param lines one for each row
 */
public record ByJdk(List<Jdk> jdks, List<Line> lines) {

    /** One row, with its figures on each JDK that it was planned for. */
    public record Line(String label, Map<Jdk, Figures> rows) {

        public Optional<Figures> on(Jdk jdk) {
            return Optional.ofNullable(rows.get(jdk));
        }
    }

    /** @param cells all about the same work */
    public static ByJdk of(Collection<Cell> cells) {
        var phase = Phase.of(cells);
        var lines = new LinkedHashMap<String, Map<Jdk, Figures>>();
        cells.forEach(cell -> lines.computeIfAbsent(cell.label(), label -> new LinkedHashMap<>())
                .put(cell.jdk(), new Figures(cell, phase)));
        return new ByJdk(cells.stream().map(Cell::jdk).distinct().toList(),
                lines.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList());
    }

    /** The shortest name that tells a JDK from the others: release, version, version and vendor, or folder. */
    public String name(Jdk jdk) {
        List<Function<Jdk, String>> names = List.of(
                each -> Integer.toString(each.feature()), Jdk::version, each -> each.version() + " " + each.vendor(),
                ByJdk::folder);
        return names.stream().filter(name -> jdks.stream().filter(other -> !other.equals(jdk))
                .noneMatch(other -> name.apply(other).equals(name.apply(jdk))))
                .findFirst().map(name -> name.apply(jdk))
                .orElseGet(() -> Objects.requireNonNullElse(jdk.home(), jdk.version()));
    }

    private static String folder(Jdk jdk) {
        return jdk.home() == null ? jdk.version() : jdk.home().replaceFirst(".*[/\\\\](?=.)", "");
    }

    /** The rows on one JDK; they show the same kind of run as those on the other JDKs. */
    public Rows on(Jdk jdk) {
        return new Rows(lines.stream().flatMap(line -> line.on(jdk).stream()).toList());
    }
}
