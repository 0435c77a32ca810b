package loomshowcase.compare.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;

/** The middle of what the runs of a cell show. */
final class Medians {

    private Medians() {}

    /** The median over the runs that count; {@code null} if none of them has the figure. */
    static Long of(Cell cell, Function<Run, Long> figure) {
        List<Long> sorted = cell.counted().stream().map(figure).filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static Long wall(Cell cell) {
        return of(cell, Run::wallNanos);
    }
}
