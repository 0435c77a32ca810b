package loomshowcase.cli.compare;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.Tool;
import loomshowcase.compare.fork.Comparison;
import loomshowcase.compare.fork.ForkOptions;
import loomshowcase.compare.fork.ForkRunner;
import loomshowcase.compare.fork.JvmForks;
import loomshowcase.compare.fork.WithServerCpu;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import picocli.CommandLine;

/** One comparison from its options to its exit code: wires the rooms together. */
final class CompareRun {

    private final CommandLine commandLine;
    private final CompareOptions options;

    CompareRun(CommandLine commandLine, CompareOptions options) {
        this.commandLine = commandLine;
        this.options = options;
    }

    int run(List<String> workloads, InputOptions inputOptions) throws IOException, InterruptedException {
        var selection = new Selection(commandLine, inputOptions.alsoNamed(commandLine, workloads), options);
        View view = selection.view();
        var exports = Exports.to(commandLine, options.exports, view);
        try (var session = new Session()) {
            var inputs = new Inputs(commandLine, options, inputOptions, session);
            Map<String, Long> limits = ThreadLimits.found();
            Plan plan = selection.plan(inputs, limits);
            ForkOptions forkOptions = ForkOptions.forTasks(plan.mostTasks(), Machine.memoryBytes());
            var forks = new JvmForks(Tool.classes(), session.folder(), forkOptions, options.cellTimeout);
            var output = new Output(exports, view, options.quiet);
            plan = selection.repeated(Foresight.applyTo(plan, forks, commandLine));
            output.plan(plan);
            inputs.makeReady(plan);
            plan = forks.prepare(plan);
            var comparison = new Comparison(plan, words(), Machine.describe(Tool.VERSION, limits));
            return measure(session, plan, new WithServerCpu(forks, inputs.serverCpu()), comparison, output);
        }
    }

    private static int measure(Session session, Plan plan, ForkRunner forks, Comparison comparison, Output output)
            throws InterruptedException {
        try (Progress progress = output.progress(plan)) {
            session.onInterrupt(() -> {
                comparison.stop();
                progress.clear();
            }, () -> output.show(comparison.soFar()));
            Results results = comparison.run(forks, output.alsoTelling(progress));
            session.done();
            progress.clear();
            output.show(results);
            return output.exitCode(results);
        }
    }

    /** The tool's arguments, as the results file keeps them. */
    private List<String> words() {
        CommandLine tool = commandLine.getParent() == null ? commandLine : commandLine.getParent();
        return tool.getParseResult().originalArgs();
    }
}
