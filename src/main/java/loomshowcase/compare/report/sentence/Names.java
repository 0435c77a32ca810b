package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.text.Listed;

/** How sentences call rows. */
final class Names {

    private static final int TOO_MANY_TO_LIST = 3;

    private Names() {}

    static String of(List<Figures> rows) {
        return Listed.and(rows.stream().map(Figures::label).toList());
    }

    /** The rows that had all tasks in flight at once: by their number if those are all that might have had. */
    static String together(Rows rows) {
        List<Figures> together = rows.together();
        long concurrent = rows.all().stream().filter(row -> !row.row().model().equals("sequential")).count();
        return together.size() == concurrent && concurrent >= TOO_MANY_TO_LIST
                ? "the %s models that had all of them in flight at once".formatted(concurrent)
                : of(together);
    }

    /** What there is to say of rows, each thing once, with the rows that it is about. */
    static List<String> once(Rows rows, Function<Cell, Stream<String>> said) {
        return rows.all().stream().map(Figures::row).flatMap(said).distinct()
                .map(text -> rows.all().stream().filter(row -> said.apply(row.row()).anyMatch(text::equals))
                        .map(Figures::label).collect(Collectors.joining(", ")) + ": " + text)
                .toList();
    }
}
