package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;

/** Everything that is said about one table. */
public final class Summary {

    /** From this many tasks on, even more would show nothing new. */
    private static final int MANY = 1_000;

    /** What to say if all tasks arrive at once, in this order. */
    private static final List<Function<Rows, Optional<String>>> FINDINGS = List.of(
            ConcurrentModels::overlap,
            ConcurrentModels::tie,
            ConcurrentModels::tieForLackOfCores,
            ConcurrentModels::order,
            Pools::floor,
            Pools::sweep);

    /** What it costs, said after what decides. */
    private static final List<Function<Rows, Optional<String>>> COSTS = List.of(Costs::threads, Costs::memory);

    private final Rows rows;

    public Summary(Rows rows) {
        this.rows = rows;
    }

    public List<String> sentences() {
        return Stream.of(
                ServedAtOnce.sentences(rows),
                FINDINGS.stream().flatMap(finding -> finding.apply(rows).stream()),
                ArrivalRate.sentences(rows),
                COSTS.stream().flatMap(cost -> cost.apply(rows).stream()),
                Retention.sentences(rows),
                ExpectedFailures.behindASemaphore(rows).stream(),
                Caveats.of(rows)).flatMap(said -> said).toList();
    }

    /** What limits own tasks, and what they leave behind: what a reader must know whatever else is compared. */
    public List<String> verdictOfOwnTasks() {
        return Stream.concat(ServedAtOnce.sentences(rows), Retention.sentences(rows)).toList();
    }

    /** What a reader must know before trusting the figures. */
    public List<String> caveats() {
        return Caveats.of(rows).toList();
    }

    /** A command that shows what these figures cannot show; empty if there is none. */
    public Optional<String> tryNext() {
        boolean comparable = Stream.of("fixed-pool", "virtual")
                .allMatch(model -> rows.all().stream().anyMatch(row -> row.cell().model().equals(model)));
        return Optional.ofNullable(rows.traits().tryNext())
                .filter(arguments -> comparable && rows.isClosedLoop() && rows.tasks() < MANY)
                .map(arguments -> "compare " + arguments + " -n 10,1k,10k -m fixed-pool,virtual");
    }
}
