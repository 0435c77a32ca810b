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
import loomshowcase.compare.workload.UserCode;

/**
 * Finds out, before anything is measured, whether code of the user's can be loaded: in a JVM of each JDK, once for all
 * models.
 */
public final class UserCodeCheck {

    private static final ThreadModel ANY = ThreadModels.named("sequential").orElseThrow();
    private static final Repeats NO_RUN = new Repeats(1, 0, 0);

    private final ForkRunner runner;
    private final Map<PlannedCell, Optional<String>> failures = new HashMap<>();

    public UserCodeCheck(ForkRunner runner) {
        this.runner = runner;
    }

    /** The plan in which a cell whose code cannot be loaded is not run, and says why. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        return plan.after(this::applyTo);
    }

    /** What is wrong, if the code can be loaded on none of the JDKs. */
    public Optional<String> refusal() {
        return failures.values().stream().allMatch(Optional::isPresent)
                ? failures.values().stream().flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private PlannedCell applyTo(PlannedCell cell) throws InterruptedException {
        if (!(cell.workload() instanceof UserCode) || !cell.canRun()) {
            return cell;
        }
        var check = new PlannedCell(cell.jdk(), ANY, cell.workload(), new Size(1, 1), Optional.empty())
                .repeated(NO_RUN);
        if (!failures.containsKey(check)) {
            failures.put(check, Optional.ofNullable(runner.run(check, 0).failure()));
        }
        return cell.notRunBecause(failures.get(check));
    }
}
