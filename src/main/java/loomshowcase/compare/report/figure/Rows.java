package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Traits;
import loomshowcase.text.Counts;

/**
 * The rows of one table. All are about the same work and show the same kind of run.
 *
 * @param all in the order of the table, at least one
 */
public record Rows(List<Figures> all) {

    /** The parameter with the client that downloads. */
    public static final String CLIENT = "client";

    public Rows {
        all = List.copyOf(all);
    }

    public static Rows of(Collection<Cell> cells) {
        return of(cells, Phase.of(cells));
    }

    public static Rows of(Collection<Cell> cells, Phase phase) {
        return new Rows(cells.stream().map(cell -> new Figures(cell, phase)).toList());
    }

    /** The rows that sentences may rely on: measured, and without a warning. */
    public List<Figures> trusted() {
        return all.stream()
                .filter(row -> row.hasFigures() && row.cell().status() == Status.MEASURED
                        && row.cell().warnings().isEmpty())
                .toList();
    }

    /** The first of them with this model and no semaphore. */
    public Optional<Figures> trusted(String model) {
        return trusted().stream().filter(row -> row.cell().model().equals(model) && row.isPlain()).findFirst();
    }

    /** The row with one task after another. */
    public Optional<Figures> sequential() {
        return trusted().stream().filter(Figures::isSequential).findFirst();
    }

    /** The trusted rows that can have several tasks in flight. */
    public List<Figures> concurrent() {
        return trusted().stream().filter(row -> !row.isSequential()).toList();
    }

    /** Those of them that had all tasks in flight at once in every run, as counted. */
    public List<Figures> withAllInFlight() {
        return concurrent().stream().filter(row -> row.cell().tasks() > 1)
                .filter(row -> row.runs().stream().allMatch(run -> run.outcome().peakInFlight() == row.cell().tasks()))
                .toList();
    }

    /**
     * The concurrent rows that can be as fast as any other, because they have the lowest floor. If a floor is unknown:
     * those that had all tasks in flight at once.
     */
    public List<Figures> withLowestFloor() {
        List<Figures> concurrent = concurrent();
        if (concurrent.stream().anyMatch(row -> row.cell().floorNanos() == null)) {
            return withAllInFlight();
        }
        long least = concurrent.stream().mapToLong(row -> row.cell().floorNanos()).min().orElse(0);
        return concurrent.stream().filter(row -> row.cell().floorNanos() == least).toList();
    }

    /** The client that most rows download with; empty if no row downloads. */
    public Optional<Object> usualClient() {
        return all.stream().map(Rows::client).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Without the rows that use another client, because their time depends on the client too. */
    public Rows withUsualClient() {
        return usualClient().map(usual -> new Rows(all.stream().filter(row -> usual.equals(client(row))).toList()))
                .orElse(this);
    }

    private static Object client(Figures row) {
        return row.cell().parameters().get(CLIENT);
    }

    public Phase phase() {
        return all.getFirst().phase();
    }

    /** Whether all tasks arrive at once, not at a rate. */
    public boolean isClosedLoop() {
        List<Figures> shown = all.stream().filter(Figures::hasFigures).toList();
        return shown.isEmpty() || shown.stream().anyMatch(row -> row.cell().openLoop() == null);
    }

    public Traits traits() {
        return all.getFirst().cell().traits();
    }

    /** The number of tasks of a run. */
    public int tasks() {
        return all.getFirst().cell().tasks();
    }

    /** {@code 10,000 tasks}. */
    public String tasksText() {
        return Counts.of(tasks(), "task");
    }
}
