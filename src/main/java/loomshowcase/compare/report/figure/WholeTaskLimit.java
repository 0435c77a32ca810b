package loomshowcase.compare.report.figure;

import java.util.List;

/**
 * A semaphore in front of virtual threads that limits more than what is scarce. It holds a permit for the whole task, so
 * it also limits the part of a task that could go on.
 *
 * @param limited the row with the semaphore, whose permits were all in use
 * @param free    the row without, which was much quicker
 */
public record WholeTaskLimit(Figures limited, Figures free) {

    /** The permits of the semaphore. */
    public Object permits() {
        return limited.cell().parameters().get("concurrency");
    }

    /** Such rows; none for workloads of which it is known what their tasks share. */
    public static List<WholeTaskLimit> in(Rows rows) {
        return !rows.traits().areUnknown() || !rows.isClosedLoop() ? List.of()
                : rows.trusted("virtual").stream().flatMap(free -> rows.trusted().stream()
                        .filter(row -> row.cell().model().equals("virtual") && !row.isPlain())
                        .filter(free::isMuchQuickerThan)
                        .map(row -> new WholeTaskLimit(row, free))).toList();
    }
}
