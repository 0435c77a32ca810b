package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;

/** Two comparisons made up for tests. */
final class Diffs {

    static final Cell SECOND_EACH = cell("virtual", 5, SECOND);
    static final Cell LONGER = cell("virtual", 5, 1_500 * MILLI);

    private Diffs() {}

    static DiffReport diff(List<Cell> before, List<Cell> after) {
        return new DiffReport(part("before.json", before), part("after.json", after));
    }

    static HtmlReport.Part part(String name, List<Cell> cells) {
        Results results = Samples.results(cells);
        return new HtmlReport.Part(name, results);
    }

    /** A cold run in each of so many JVMs, each a millisecond longer than the one before. */
    static Cell cell(String model, int forks, long wall) {
        List<Run> runs = IntStream.range(0, forks)
                .mapToObj(fork -> Samples.run(fork, true, wall + fork * MILLI - forks / 2 * MILLI)).toList();
        return Samples.cell(model, SECOND, runs);
    }

    static String said(DiffReport diff) {
        return String.join(" ", diff.lines(10_000, UnaryOperator.identity()));
    }
}
