package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.compare.model.Size;
import loomshowcase.text.Durations;

/**
 * Divides the budget of a comparison among its cells. First every cell gets one fork, the shortest first, until the
 * budget is used up. What is left goes into more forks and runs, step by step; rows of the same workload and estimate
 * get the same. A row that does one task after another takes long and varies least, so it comes last.
 *
 * @param budget  time that all forks together may take
 * @param forks   of every cell, if the user says; else {@code null}
 * @param warmUps in every fork
 * @param runs    in every fork, if the user says; else {@code null}
 * @param steps   how forks and runs are added while the budget lasts
 */
public record Planner(Duration budget, Integer forks, int warmUps, Integer runs, List<Repeats> steps) {

    /** Nobody waits longer for one row. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Forks and runs are added up to this part of the budget: a run always takes longer than its floor. */
    private static final double FOR_MORE = 0.8;

    /** Stands in for the time of a run that cannot be estimated. */
    private static final Duration UNKNOWN = Duration.ofSeconds(1);

    /** Three forks, so that rows can be told apart; three runs in each, so that some are warm; five forks. */
    private static final List<Repeats> STEPS = List.of(
            new Repeats(3, 0, 1), new Repeats(3, 0, 3), new Repeats(5, 0, 3));

    /** As many forks as it takes to see a tenth between two variants of one row, and fewer if the budget is short. */
    public static final int FORKS_OF_VARIANTS = 7;

    /** Five forks of each variant are the fewest that can tell two of them apart; further runs come after further forks. */
    public static final List<Repeats> STEPS_OF_VARIANTS = List.of(new Repeats(3, 0, 1), new Repeats(5, 0, 1),
            new Repeats(FORKS_OF_VARIANTS, 0, 1), new Repeats(FORKS_OF_VARIANTS, 0, 3));

    /** Budgets that are advised: the first of these that is enough. */
    private static final List<Duration> ROUND = IntStream.of(1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300,
            360, 480, 600, 720, 900, 1080, 1200, 1440).mapToObj(Duration::ofMinutes).toList();

    /** The usual steps. */
    public Planner(Duration budget, Integer forks, int warmUps, Integer runs) {
        this(budget, forks, warmUps, runs, STEPS);
    }

    /** The cells with their repeats; a cell that does not fit says so. */
    public Plan plan(List<PlannedCell> cells, long seed) {
        List<PlannedCell> planned = new ArrayList<>(cells.stream()
                .map(cell -> cell.repeated(withUserOptions(Repeats.ONCE))).toList());
        leaveOutWhatDoesNotFit(planned);
        repeat(planned, steps.getFirst(), false);
        holdTasks(planned);
        steps.stream().skip(1).forEach(step -> repeat(planned, step, false));
        steps.forEach(step -> repeat(planned, step, true));
        return new Plan(planned, seed, budget, forks != null);
    }

    private Repeats withUserOptions(Repeats otherwise) {
        return new Repeats(forks != null ? forks : otherwise.forks(), warmUps, runs != null ? runs : otherwise.runs());
    }

    private void leaveOutWhatDoesNotFit(List<PlannedCell> planned) {
        Duration needed = Duration.ZERO;
        for (int index : shortestFirst(planned)) {
            PlannedCell cell = planned.get(index);
            Duration fork = cell.likelyFork();
            String needs = cell.floor().isPresent() ? "needs at least" : "takes about";
            needed = needed.plus(fork);
            if (fork.compareTo(LONGEST) > 0) {
                planned.set(index, cell.withoutRunning("%s %s, and a row may take a day; use fewer --tasks"
                        .formatted(needs, Durations.text(fork))));
            } else if (needed.compareTo(budget) > 0) {
                planned.set(index, cell.withoutRunning("%s %s (--budget %s)"
                        .formatted(needs, Durations.text(roundUp(fork)), advice(needed))));
            }
        }
    }

    private static List<Integer> shortestFirst(List<PlannedCell> planned) {
        return IntStream.range(0, planned.size()).boxed()
                .filter(index -> planned.get(index).canRun())
                .sorted(Comparator.comparing(index -> planned.get(index).likelyFork())).toList();
    }

    /** To whole minutes from an hour on, to whole seconds below. */
    private static Duration roundUp(Duration duration) {
        long unit = duration.toHours() > 0 ? 60 : 1;
        return Duration.ofSeconds(Math.ceilDiv(duration.plusNanos(999_999_999).toSeconds(), unit) * unit);
    }

    private static String advice(Duration needed) {
        long minutes = ROUND.stream().filter(round -> round.compareTo(needed) >= 0).findFirst()
                .orElse(LONGEST).toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }

    private record Kind(String workload, Optional<Duration> estimate) {}

    private static boolean isOneAtATime(PlannedCell cell) {
        return cell.model().concurrency(new Size(2, 2)) == 1;
    }

    /**
     * Applies a step to each group of rows with the same workload and floor, if the budget allows it, the cheapest group
     * first. A run of unknown length is not repeated in one fork.
     */
    private void repeat(List<PlannedCell> planned, Repeats step, boolean oneAtATime) {
        Map<Kind, List<Integer>> kinds = IntStream.range(0, planned.size()).boxed()
                .filter(index -> planned.get(index).canRun())
                .filter(index -> isOneAtATime(planned.get(index)) == oneAtATime)
                .collect(Collectors.groupingBy(
                        index -> new Kind(planned.get(index).workload().id(), planned.get(index).estimate()),
                        LinkedHashMap::new, Collectors.toList()));
        kinds.entrySet().stream()
                .sorted(Comparator.comparing(kind -> kind.getKey().estimate().orElse(UNKNOWN)))
                .forEach(kind -> {
                    boolean unknown = kind.getKey().estimate().isEmpty();
                    repeat(planned, kind.getValue(),
                            withUserOptions(unknown ? new Repeats(step.forks(), 0, 1) : step));
                });
    }

    private void repeat(List<PlannedCell> planned, List<Integer> rows, Repeats repeats) {
        Duration more = rows.stream().map(planned::get)
                .map(cell -> cell.repeated(repeats).expected(UNKNOWN).minus(cell.expected(UNKNOWN)))
                .reduce(Duration.ZERO, Duration::plus);
        if (fits(planned, more)) {
            rows.forEach(row -> planned.set(row, planned.get(row).repeated(repeats)));
        }
    }

    private void holdTasks(List<PlannedCell> planned) {
        for (int index : shortestFirst(planned)) {
            PlannedCell cell = planned.get(index);
            if (cell.memoryJvm() == MemoryJvm.NONE && cell.canHoldTasks() && fits(planned, cell.leastHolding())) {
                planned.set(index, cell.with(MemoryJvm.HELD));
            }
        }
    }

    private boolean fits(List<PlannedCell> planned, Duration more) {
        Duration used = planned.stream().filter(cell -> cell.canRun())
                .map(cell -> cell.expected(UNKNOWN))
                .reduce(more, Duration::plus);
        return used.toNanos() <= budget.toNanos() * FOR_MORE;
    }
}
