package loomshowcase.compare.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.text.Counts;

/**
 * Two variants of one row, measured in turn.
 *
 * @param before the name of the first variant
 * @param after  the name of the other one
 * @param row    the figures of both
 */
public record VariantPair(String before, String after, ChangedRow row) {

    /** The row, with a name that tells it from the other pairs. */
    public ChangedRow named() {
        Cell cell = row.after().cell();
        return new ChangedRow("%s of %s at %s on JDK %s, '%s' against '%s'".formatted(row.name(), cell.workload(),
                Counts.of(cell.tasks(), "task"), cell.jdk().feature(), after, before), row.before(), row.after(), true);
    }

    private record Key(Jdk jdk, String workload, String label, int tasks) {}

    /** Each row's first variant with each of the others; rows without variants are left out. */
    public static List<VariantPair> of(Collection<Cell> cells, Phase phase) {
        var pairs = new ArrayList<VariantPair>();
        cells.stream().filter(cell -> cell.variant() != null).collect(Collectors.groupingBy(
                cell -> new Key(cell.jdk(), cell.workload(), cell.row().label(), cell.tasks()), LinkedHashMap::new,
                Collectors.toList()))
                .values().forEach(variants -> variants.stream().skip(1).forEach(other -> pairs.add(
                        new VariantPair(variants.getFirst().variant().name(), other.variant().name(),
                                new ChangedRow(other.row().label(), new Figures(variants.getFirst(), phase),
                                        new Figures(other, phase), true)))));
        return pairs;
    }
}
