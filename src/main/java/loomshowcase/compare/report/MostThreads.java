package loomshowcase.compare.report;

import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Threads;

/** The most threads of each role that any run of a cell had. */
final class MostThreads {

    private MostThreads() {}

    static Threads of(Cell cell) {
        return cell.counted().stream().map(Run::threads)
                .reduce(new Threads(0, 0, 0, 0), (one, other) -> new Threads(
                        Math.max(one.model(), other.model()),
                        Math.max(one.carriers(), other.carriers()),
                        Math.max(one.client(), other.client()),
                        Math.max(one.other(), other.other())));
    }
}
