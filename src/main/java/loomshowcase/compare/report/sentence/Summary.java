package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;

/** All that is said of one table. */
public final class Summary {

    /** From so many tasks on there is nothing left to be shown by more. */
    private static final int MANY = 1_000;

    private static final List<Rule> FINDINGS = List.of(
            new Overlap(),
            new Ties(),
            new Cores(),
            new Order(),
            new PoolFloor(),
            new PoolSweep(),
            new ThreadsHeld(),
            new MemoryHeld(),
            new ArrivalRate(),
            new TimedOut());

    private static final List<Rule> CAVEATS = List.of(
            new Clients(),
            new ClientThreads(),
            new Warned(),
            new NotSettled(),
            new Failed());

    private final Rows rows;

    public Summary(Rows rows) {
        this.rows = rows;
    }

    public List<String> sentences() {
        return Stream.concat(said(FINDINGS), said(CAVEATS)).toList();
    }

    /** What one must know before trusting the figures. */
    public List<String> caveats() {
        return said(CAVEATS).toList();
    }

    private Stream<String> said(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.sentences(rows).stream());
    }

    /** A command that shows what these figures cannot yet show; empty if they do. */
    public Optional<String> tryNext() {
        boolean comparable = Stream.of("fixed-pool", "virtual")
                .allMatch(model -> rows.all().stream().anyMatch(row -> row.row().model().equals(model)));
        return Optional.ofNullable(rows.traits().tryNext())
                .filter(arguments -> comparable && rows.closed() && rows.tasks() < MANY)
                .map(arguments -> "compare " + arguments + " -n 10,1k,10k -m fixed-pool,virtual");
    }
}
