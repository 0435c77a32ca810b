package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;

/** What the first failure of each row that failed was, in full; once for all rows that failed alike. */
final class Failed implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        return Names.once(rows, Failed::first);
    }

    private static Stream<String> first(Cell row) {
        return row.status() != Status.FAILED ? Stream.empty()
                : row.counted().stream().flatMap(run -> run.failures().stream()).limit(1).map(TaskFailure::example);
    }
}
