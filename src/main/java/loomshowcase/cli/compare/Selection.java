package loomshowcase.cli.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.cli.shared.JdkChoice;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Planner;
import loomshowcase.compare.plan.PlatformThreadCap;
import loomshowcase.compare.report.View;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.UsesServer;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The JDKs, workloads and models that a user chose, checked, and the plan that follows from them. */
final class Selection {

    private final CommandLine commandLine;
    private final CompareOptions options;
    private final List<InstalledJdk> jdks;
    private final List<Workload> workloads;
    private final List<ThreadModel> models;
    private final VariantChoice variants;

    /** @throws ParameterException if a name is unknown */
    Selection(CommandLine commandLine, List<String> workloads, CompareOptions options) {
        this.commandLine = commandLine;
        this.options = options;
        var workloadOptions = new WorkloadOptions(commandLine);
        List<Workload> chosen = workloads(workloadOptions.alsoChosen(workloads));
        workloadOptions.refuseOthers(chosen.stream().map(Workload::id).toList());
        this.models = models();
        this.jdks = new JdkChoice(commandLine).of(options.jdks);
        refuseTwoSweeps();
        if (options.poolSize != null && models.stream().noneMatch(ThreadModel::hasFixedPool)) {
            throw mistake("--pool-size is an option of fixed-pool, which is not among the models");
        }
        this.workloads = chosen.stream().map(workloadOptions::withTypedOptions).toList();
        if (options.retained && this.workloads.stream().noneMatch(UserCode.class::isInstance)) {
            throw mistake("--retained goes with --task: the built-in workloads keep nothing");
        }
        this.variants = new VariantChoice(commandLine, options, this.workloads);
    }

    private void refuseTwoSweeps() {
        if (options.tasks != null && options.tasks.isSweep() && options.rate != null) {
            throw mistake("--rate and a list of --tasks: at a rate, --tasks only sets how long the rate is kept up; "
                    + "give one number or none");
        }
        if (options.tasks != null && options.tasks.isSweep()
                && options.poolSize != null && options.poolSize.isSweep()) {
            throw mistake("--tasks and --pool-size are both lists, and a table can show only one; give --tasks one "
                    + "number, such as %s, or --pool-size one size".formatted(options.tasks.counts().getLast()));
        }
    }

    private ParameterException mistake(String text) {
        return new ParameterException(commandLine, text);
    }

    /** What the report shows. */
    View view() {
        List<String> names = models.stream().map(ThreadModel::family).distinct().toList();
        if (options.baseline != null && !names.contains(options.baseline)) {
            throw mistake("--baseline: " + Nearest.unknown(options.baseline, "model that is measured", names));
        }
        if (options.baseline != null && models.size() == 1
                && (options.poolSize == null || !options.poolSize.isSweep())) {
            throw mistake("--baseline: no other row is compared with %s; add one with --models"
                    .formatted(options.baseline));
        }
        var baseline = options.baseline == null ? View.USUAL.baseline() : new Baseline(options.baseline);
        return new View(baseline, options.wide);
    }

    /** The workloads that were typed, or the default ones. */
    private List<Workload> workloads(List<String> typed) {
        if (typed.isEmpty()) {
            return Workloads.all().stream().filter(Workload::isDefault).toList();
        }
        return chosen(typed, "workload", Workloads.all().stream().map(Workload::id).toList()).stream()
                .map(id -> Workloads.named(id).orElseThrow()).toList();
    }

    /** The models whose names were typed, and the variant with a limit if --concurrency was. */
    private List<ThreadModel> models() {
        List<String> names = chosen(options.models, "thread model", ThreadModels.families());
        List<ThreadModel> chosen = ThreadModels.all().stream()
                .filter(model -> names.contains(model.family()))
                .filter(model -> !model.hasLimit() || options.concurrency != null)
                .toList();
        if (options.concurrency != null && chosen.stream().noneMatch(ThreadModel::hasLimit)) {
            throw mistake("--concurrency is an option of virtual, which is not among the models");
        }
        return chosen;
    }

    /** The typed names, each once, in the order of the table; all names if none was typed. */
    private List<String> chosen(List<String> typed, String what, List<String> names) {
        if (typed == null || typed.isEmpty()) {
            return names;
        }
        for (String name : typed) {
            if (!names.contains(name)) {
                throw mistake(Nearest.unknown(name, what, names));
            }
            if (Collections.frequency(typed, name) > 1) {
                throw mistake("'%s' is there twice; name each %s once".formatted(name, what));
            }
        }
        return names.stream().filter(typed::contains).toList();
    }

    /** The options that the user gave for every measured JVM. */
    List<String> jvmOptions() {
        return variants.jvmOptions();
    }

    /** A cell for each JDK, workload, number of tasks, model, pool size and variant, in that order. */
    Plan plan(Map<String, Long> limits) {
        PlatformThreadCap cap = options.maxPlatformThreads == null
                ? PlatformThreadCap.of(limits) : PlatformThreadCap.setByUser(options.maxPlatformThreads);
        var cells = new ArrayList<PlannedCell>();
        for (InstalledJdk jdk : jdks) {
            for (Workload workload : workloads) {
                for (int tasks : tasks(workload)) {
                    for (ThreadModel model : models) {
                        sizes(model, tasks).forEach(size -> variants.all().forEach(variant -> cells.add(
                                new PlannedCell(jdk, model, variants.of(workload, variant), size,
                                        Optional.ofNullable(options.rate))
                                        .as(variant).with(memoryJvm(workload)).notRunBecause(cap.refuses(model, size))
                                        .notRunIfTasksNeedThreads().notRunIfModulesAreMissing())));
                    }
                }
            }
        }
        return new Plan(cells, options.seed);
    }

    private MemoryJvm memoryJvm(Workload workload) {
        return options.retained && workload instanceof UserCode ? MemoryJvm.RETAINED : MemoryJvm.NONE;
    }

    /**
     * The plan with as many repeats as the budget allows. Floors that are measured must be in the plan already. Variants
     * get the forks that it takes to compare them, whatever the budget, unless the user typed one.
     */
    Plan repeated(Plan plan) {
        if (!variants.areCompared()) {
            return new Planner(options.budget, options.forks, options.warmUps, options.runs)
                    .plan(plan.cells(), plan.seed());
        }
        boolean mayTakeLong = options.forks == null && !commandLine.getParseResult().hasMatchedOption("--budget");
        return new Planner(options.budget, mayTakeLong ? Integer.valueOf(Planner.FORKS_OF_VARIANTS) : options.forks,
                options.warmUps, options.runs, Planner.STEPS_OF_VARIANTS).plan(plan.cells(), plan.seed());
    }

    private List<Integer> tasks(Workload workload) {
        if (options.tasks != null) {
            return options.tasks.counts();
        }
        return List.of(options.rate == null || usesForeignServer(workload) ? workload.defaultTasks()
                : options.rate.defaultTasks());
    }

    /** Somebody else's server gets no more requests than the user asked for. */
    private static boolean usesForeignServer(Workload workload) {
        return workload instanceof UsesServer uses && uses.serverDelay().isEmpty();
    }

    /** One size; several for a pool that is swept. */
    private List<Size> sizes(ThreadModel model, int tasks) {
        int limit = options.concurrency == null ? tasks : options.concurrency;
        PoolSizes pools = options.poolSize == null || !model.hasFixedPool() ? PoolSizes.DEFAULT : options.poolSize;
        return pools.forTasks(tasks).stream().map(threads -> new Size(tasks, threads, limit)).toList();
    }
}
