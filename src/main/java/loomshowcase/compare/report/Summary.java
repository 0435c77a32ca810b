package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;

/**
 * What the figures of one table say, in sentences. Each is said only if the figures bear it, and each names them; no
 * model is called faster than another.
 */
final class Summary {

    /** Walls this near to one another, as a part of the least or in all, are called a tie. */
    private static final double TIE = 0.05;
    private static final long TIE_NANOS = 20_000_000;

    /** From so many tasks on, what threads cost is worth a sentence. */
    private static final int MANY = 1_000;

    private final List<Cell> cells;

    Summary(List<Cell> cells) {
        this.cells = cells;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        List<Cell> together = together();
        if (!together.isEmpty()) {
            overlap(together, sentences);
            spread(together, sentences);
            price(together, sentences);
        }
        client(sentences);
        once(cell -> cell.warnings().stream(), sentences);
        once(Summary::firstFailure, sentences);
        return sentences;
    }

    private static Stream<String> firstFailure(Cell cell) {
        return cell.status() != Status.FAILED ? Stream.empty() : cell.counted().stream()
                .flatMap(run -> run.failures().stream()).limit(1).map(TaskFailure::example);
    }

    /** A command that shows what these figures cannot yet show; empty if they do. */
    Optional<String> tryNext() {
        boolean comparable = Stream.of("fixed-pool", "virtual")
                .allMatch(model -> cells.stream().anyMatch(cell -> cell.model().equals(model)));
        return comparable && cells.getFirst().workload().equals("sleep") && cells.getFirst().tasks() < MANY
                ? Optional.of("compare sleep -n 10k -m fixed-pool,virtual -r 1")
                : Optional.empty();
    }

    /** The measured rows in whose every run all tasks were in flight at once, as counted. */
    private List<Cell> together() {
        return cells.stream()
                .filter(cell -> cell.status() == Status.MEASURED && !cell.model().equals("sequential"))
                .filter(cell -> cell.warnings().isEmpty())
                .filter(cell -> cell.tasks() > 1)
                .filter(cell -> cell.counted().stream().allMatch(run -> run.peakInFlight() == cell.tasks()))
                .toList();
    }

    private void overlap(List<Cell> together, List<String> sentences) {
        LongSummaryStatistics walls = walls(together);
        cells.stream().filter(cell -> cell.model().equals("sequential") && cell.status() == Status.MEASURED)
                .map(this::wall)
                .filter(oneByOne -> oneByOne > 2 * walls.getMax())
                .findFirst()
                .ifPresent(oneByOne -> sentences.add(
                        ("One after another the %s tasks took %s; all at once, %s. Waits that overlap cost the time of"
                                + " one.").formatted(Counts.text(together.getFirst().tasks()), Amounts.nanos(oneByOne),
                                        range(walls))));
    }

    private void spread(List<Cell> together, List<String> sentences) {
        if (together.size() < 2) {
            return;
        }
        LongSummaryStatistics walls = walls(together);
        long apart = walls.getMax() - walls.getMin();
        if (apart <= Math.max(TIE_NANOS, (long) (TIE * walls.getMin()))) {
            sentences.add(("With %s tasks %s tie, %s apart: virtual threads are not faster threads. What they change is"
                    + " how many you can afford.")
                    .formatted(Counts.text(together.getFirst().tasks()), names(together), Amounts.nanos(apart)));
        } else {
            sentences.add(("%s lie between %s: that is what these runs took, and no proof of an order, for each row"
                    + " comes from %s.").formatted(Amounts.nanos(apart), names(together), forks(together)));
        }
    }

    private void price(List<Cell> together, List<String> sentences) {
        if (together.getFirst().tasks() < MANY) {
            return;
        }
        together.stream().filter(cell -> cell.model().equals("virtual")).findFirst().ifPresent(virtual ->
                together.stream().filter(cell -> threads(cell).model() >= MANY).findFirst().ifPresent(platform ->
                        sentences.add("%s held %s platform threads; virtual carried the same %s tasks on %s."
                                .formatted(platform.label(), Counts.text(threads(platform).model()),
                                        Counts.text(virtual.tasks()), threads(virtual).carriers()))));
    }

    private String names(List<Cell> together) {
        long concurrent = cells.stream().filter(cell -> !cell.model().equals("sequential")).count();
        return together.size() == concurrent && concurrent > 2
                ? "the %s models that had all of them in flight at once".formatted(concurrent)
                : listed(together.stream().map(Cell::label).toList());
    }

    private static String listed(List<String> labels) {
        int last = labels.size() - 1;
        return last == 0 ? labels.getFirst()
                : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }

    /** What there is to say of rows, each thing once, with the rows that it is about. */
    private void once(Function<Cell, Stream<String>> said, List<String> sentences) {
        cells.stream().flatMap(said).distinct()
                .map(text -> cells.stream().filter(cell -> said.apply(cell).anyMatch(text::equals)).map(Cell::label)
                        .collect(Collectors.joining(", ")) + ": " + text)
                .forEach(sentences::add);
    }

    private void client(List<String> sentences) {
        int most = cells.stream().mapToInt(cell -> threads(cell).client()).max().orElse(0);
        if (most > 0) {
            sentences.add("Not counted under threads: up to %s of the HTTP client's own in each row.".formatted(most));
        }
    }

    /** Where the runs of a row come from; fewer than three JVMs say little of the next one. */
    private static String forks(List<Cell> together) {
        long most = together.stream()
                .mapToLong(cell -> cell.counted().stream().mapToInt(Run::fork).distinct().count())
                .max().orElse(0);
        return most == 1 ? "one JVM (--forks 5 takes five)" : "%s JVMs".formatted(most);
    }

    private LongSummaryStatistics walls(List<Cell> cells) {
        return cells.stream().mapToLong(this::wall).summaryStatistics();
    }

    private Long wall(Cell cell) {
        return new Figures(cell, Phase.of(cells)).wall();
    }

    private Threads threads(Cell cell) {
        return new Figures(cell, Phase.of(cells)).threads();
    }

    private static String range(LongSummaryStatistics walls) {
        String least = Amounts.nanos(walls.getMin());
        String most = Amounts.nanos(walls.getMax());
        return least.equals(most) ? least : least + " to " + most;
    }
}
