package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.sleep.Sleep;

/** Forks in place of JVMs: every run takes a second, and the order in which they were started is kept. */
final class ScriptedForks implements ForkRunner {

    static final HeldTasks HELD = new HeldTasks(10, 15_000L, 200_000L, 10, 163_840L, null);
    static final Retained RETAINED = new Retained(10, 5_000L, 0L, null);

    /** Such as {@code virtual 0} for its first fork, and {@code hold virtual}. */
    final List<String> order = new ArrayList<>();

    @Override
    public ForkResult run(PlannedCell cell, int fork) {
        order.add(cell.model().id() + " " + fork);
        List<Run> runs = IntStream.range(0, cell.repeats().inFork())
                .mapToObj(run -> Samples.run(fork, run == 0, Samples.SECOND)).toList();
        return new ForkResult(Samples.jdk25(), Duration.ofNanos(1), runs, null);
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) {
        order.add("hold " + cell.model().id());
        return HELD;
    }

    @Override
    public Retained retained(PlannedCell cell) {
        order.add("retained " + cell.model().id());
        return RETAINED;
    }

    /** The same, but for the forks of a model, which say that they could not do their runs. */
    ForkRunner failing(String model) {
        return new ForkRunner() {
            @Override
            public ForkResult run(PlannedCell cell, int fork) {
                return cell.model().id().equals(model)
                        ? new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(),
                                "no more native threads after 7 tasks")
                        : ScriptedForks.this.run(cell, fork);
            }

            @Override
            public HeldTasks holdTasks(PlannedCell cell) {
                return ScriptedForks.this.holdTasks(cell);
            }

            @Override
            public Retained retained(PlannedCell cell) {
                return ScriptedForks.this.retained(cell);
            }
        };
    }

    static ComparisonListener silent() {
        return new ComparisonListener() {};
    }

    /** Ten sleeps of a second on each model, pools of 3. */
    static Plan plan(long seed, Repeats repeats, String... models) {
        return new Plan(Stream.of(models)
                .map(id -> PlannedCells.of(id, Sleep.DEFAULT, new Size(10, 3, 4)).repeated(repeats)).toList(), seed);
    }

    /** The same rows, each as it was and as it is. */
    static Plan inVariants(Repeats repeats, String... models) {
        return new Plan(plan(1, repeats, models).cells().stream()
                .flatMap(cell -> Stream.of(cell.as(new PlannedVariant("old", List.of(), "old.jar")),
                        cell.as(new PlannedVariant("new", List.of(), null))))
                .toList(), 1);
    }

    static Comparison comparison(Repeats repeats, String... models) {
        return comparison(plan(1, repeats, models));
    }

    static Comparison comparison(Plan plan) {
        return new Comparison(plan, List.of("compare"), Samples.environment());
    }
}
