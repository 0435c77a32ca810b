package loomshowcase.compare.fork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;

/**
 * Finds out, before anything is measured, whether JVMs start with the options that the user gave, and whether code of
 * the user's can be loaded: in a JVM of each JDK and variant, once for all models.
 */
public final class StartCheck {

    private static final ThreadModel ANY = ThreadModels.named("sequential").orElseThrow();
    private static final Workload NEEDS_NOTHING = Workloads.named("sleep").orElseThrow();
    private static final Repeats NO_RUN = new Repeats(1, 0, 0);

    private final ForkRunner runner;
    private final ForkOptions options;
    private final Map<PlannedCell, Optional<String>> failures = new LinkedHashMap<>();

    public StartCheck(ForkRunner runner, ForkOptions options) {
        this.runner = runner;
        this.options = options;
    }

    /** The plan in which a cell whose JVM does not start, or whose code cannot be loaded, is not run and says why. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        return plan.after(this::applyTo);
    }

    /** What is wrong, if a variant works on none of its JDKs; begins with the option that is to be changed. */
    public Optional<String> refusal() {
        return failures.keySet().stream().map(PlannedCell::variant).distinct()
                .flatMap(variant -> refusal(variant).stream()).findFirst();
    }

    private Optional<String> refusal(PlannedVariant variant) {
        return Stream.<Predicate<Workload>>of(workload -> !(workload instanceof UserCode),
                workload -> workload instanceof UserCode)
                .map(kind -> failures.entrySet().stream().filter(check -> check.getKey().variant().equals(variant)
                        && kind.test(check.getKey().workload())).toList())
                .filter(checks -> !checks.isEmpty()
                        && checks.stream().allMatch(check -> check.getValue().isPresent()))
                .map(checks -> source(checks.getFirst().getKey()) + checks.getFirst().getValue().get()).findFirst();
    }

    /** The option of the command line that a failure of this check is due to. */
    private static String source(PlannedCell check) {
        boolean named = check.variant().isNamed();
        return check.workload() instanceof UserCode ? "--task: " + (named ? check.variant().name() + ": " : "")
                : named ? "--variant " + check.variant().name() + ": " : "--jvm-option: ";
    }

    private PlannedCell applyTo(PlannedCell cell) throws InterruptedException {
        if (!cell.canRun()) {
            return cell;
        }
        List<String> ofUser = options.ofUser(cell.variant());
        Optional<String> failure = ofUser.isEmpty() ? Optional.empty() : failure(cell, NEEDS_NOTHING);
        if (failure.isEmpty() && cell.workload() instanceof UserCode) {
            failure = failure(cell, cell.workload());
        }
        return cell.notRunBecause(failure);
    }

    private Optional<String> failure(PlannedCell cell, Workload workload) throws InterruptedException {
        var check = new PlannedCell(cell.jdk(), ANY, workload, new Size(1, 1), Optional.empty())
                .as(cell.variant()).repeated(NO_RUN);
        if (!failures.containsKey(check)) {
            Optional<String> said = Optional.ofNullable(runner.run(check, 0).failure());
            failures.put(check, workload instanceof UserCode ? said
                    : said.map(words -> "JDK %s does not start with %s: %s".formatted(cell.jdk().feature(),
                            String.join(" ", options.ofUser(cell.variant())), words)));
        }
        return failures.get(check);
    }
}
