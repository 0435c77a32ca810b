package loomshowcase.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loomshowcase.compare.measure.Comparison;
import loomshowcase.compare.measure.ForkOptions;
import loomshowcase.compare.measure.JvmForks;
import loomshowcase.compare.measure.Machine;
import loomshowcase.compare.measure.Plan;
import loomshowcase.compare.measure.ThreadLimits;
import loomshowcase.compare.result.Results;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: the same work on every thread model, and what each one cost. */
@Command(
        name = "compare",
        description = "Runs the same work on every thread model and shows what each one cost: time, waiting, threads, "
                + "memory, CPU. Without arguments: ten sleeps of a second, and fifteen downloads, in under a minute.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKLOAD", arity = "0..*", description = "sleep, download. Default: both.")
    private List<String> workloads = List.of();

    @Mixin
    private final CompareOptions options = new CompareOptions();

    @ArgGroup(validate = false, heading = "%nDownloads:%n")
    private final DownloadOptions downloads = new DownloadOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selection = new Selection(spec.commandLine(), workloads, options);
        var export = Export.to(spec.commandLine(), options.export);
        try (var session = new Session()) {
            var inputs = new Inputs(spec.commandLine(), options, downloads, session.folder());
            Map<String, Long> limits = ThreadLimits.found();
            Plan plan = selection.plan(inputs, limits);
            ForkOptions forkOptions = ForkOptions.forTasks(plan.mostTasks(), Machine.memoryBytes());
            var forks = new JvmForks(Tool.classes(), session.folder(), forkOptions, options.cellTimeout);
            var output = new Output(export, forkOptions, options.quiet);
            output.plan(plan);
            inputs.makeReady(plan);
            plan = forks.prepare(plan);
            var comparison = new Comparison(plan, commandLine(), Machine.describe(Tool.VERSION, limits));
            return run(session, plan, forks, comparison, output);
        }
    }

    private int run(Session session, Plan plan, JvmForks forks, Comparison comparison, Output output)
            throws InterruptedException {
        try (Progress progress = output.progress(plan)) {
            session.onInterrupt(() -> {
                comparison.stop();
                progress.clear();
            }, () -> output.show(comparison.soFar()));
            Results results = comparison.run(forks, output.alsoTelling(progress));
            progress.clear();
            session.done();
            output.show(results);
            return output.exitCode(results);
        }
    }

    private List<String> commandLine() {
        return spec.commandLine().getParseResult().originalArgs();
    }
}
