package loomshowcase.compare.fork;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;

/**
 * Finds out, before anything is measured, whether code that is not this tool's own can be made ready: in a JVM of
 * each JDK, once for all models.
 */
public final class Rehearsals {

    private static final ThreadModel ANY = ThreadModels.named("sequential").orElseThrow();
    private static final Repeats NONE = new Repeats(1, 0, 0);

    private final ForkRunner runner;
    private final Map<PlannedCell, Optional<String>> done = new HashMap<>();

    public Rehearsals(ForkRunner runner) {
        this.runner = runner;
    }

    /** The plan without the cells whose rehearsal failed; each says why. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        return plan.after(this::applyTo);
    }

    /** What went wrong, if every rehearsal did; empty if one went well or none was needed. */
    public Optional<String> refusal() {
        return done.values().stream().allMatch(Optional::isPresent)
                ? done.values().stream().flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private PlannedCell applyTo(PlannedCell cell) throws InterruptedException {
        if (!cell.workload().isForeign() || cell.whyNot().isPresent()) {
            return cell;
        }
        var rehearsal = new PlannedCell(cell.jdk(), ANY, cell.workload(), cell.parameters(), new Size(1, 1), NONE,
                Optional.empty());
        if (!done.containsKey(rehearsal)) {
            done.put(rehearsal, Optional.ofNullable(runner.run(rehearsal, 0).failure()));
        }
        return done.get(rehearsal).map(cell::withoutRunning).orElse(cell);
    }
}
