package loomshowcase.cli.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.cli.shared.ServerProcess;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.Tool;
import loomshowcase.cli.shared.UserError;
import loomshowcase.compare.fork.Calibration;
import loomshowcase.compare.fork.Comparison;
import loomshowcase.compare.fork.ForkOptions;
import loomshowcase.compare.fork.ForkRunner;
import loomshowcase.compare.fork.JvmForks;
import loomshowcase.compare.fork.StartCheck;
import loomshowcase.compare.fork.WithOthersCpu;
import loomshowcase.compare.fork.WithServerCpu;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.workload.Preparable;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One comparison, from its options to its exit code. */
final class CompareRun {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final CommandLine commandLine;
    private final CompareOptions options;

    CompareRun(CommandLine commandLine, CompareOptions options) {
        this.commandLine = commandLine;
        this.options = options;
    }

    int run(List<String> workloads) throws IOException, InterruptedException {
        var selection = new Selection(commandLine, workloads, options);
        View view = selection.view();
        var exports = Exports.to(commandLine, options.exports, view);
        try (var session = new Session()) {
            Map<String, Long> limits = ThreadLimits.found();
            Plan plan = selection.plan(limits);
            ForkOptions forkOptions = ForkOptions.forTasks(plan.mostTasks(), Machine.memoryBytes(),
                    selection.jvmOptions());
            var forks = new JvmForks(Tool.classes(), session.folder(), forkOptions, cellTimeout());
            var output = new Output(exports, view, options.quiet, options.gate.gate(commandLine));
            plan = selection.repeated(new Calibration(forks).applyTo(checked(plan, forks, forkOptions)));
            output.plan(plan, options.cellTimeout);
            plan = forks.prepare(prepared(plan, session));
            var comparison = new Comparison(plan, originalArguments(), Machine.describe(Tool.VERSION, limits));
            return measure(session, plan, new WithOthersCpu(new WithServerCpu(forks)), comparison, output);
        }
    }

    /** Zero means without limit, as it does for the time-outs of workloads. */
    private Duration cellTimeout() {
        return options.cellTimeout != null && options.cellTimeout.isZero() ? LONGEST : options.cellTimeout;
    }

    /** @throws ParameterException if JVM options of the user's are refused, or code cannot be loaded, on all JDKs */
    private Plan checked(Plan plan, ForkRunner forks, ForkOptions forkOptions) throws InterruptedException {
        var check = new StartCheck(forks, forkOptions);
        Plan checked = check.applyTo(plan);
        check.refusal().ifPresent(reason -> {
            throw new ParameterException(commandLine, reason);
        });
        return checked;
    }

    /**
     * The plan with its workloads made ready, each once for all of its cells. If this machine cannot make one of several
     * ready, such as one that needs a server, the others are still measured.
     */
    private Plan prepared(Plan plan, Session session) throws IOException, InterruptedException {
        var context = new SessionContext(session);
        var ready = new HashMap<Workload, Workload>();
        var notReady = new HashMap<Workload, String>();
        List<Workload> workloads = plan.toRun().stream().map(PlannedCell::workload).distinct().toList();
        for (Workload workload : workloads) {
            try {
                if (workload instanceof Preparable preparable) {
                    ready.put(workload, preparable.prepared(plan.mostTasks(workload), context));
                }
            } catch (IOException | UserError e) {
                String reason = e instanceof IOException failure ? Reasons.of(failure) : e.getMessage();
                if (workloads.size() == 1) {
                    throw new UserError(reason);
                }
                notReady.put(workload, reason);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(commandLine, e.getMessage());
            }
        }
        return plan.after(cell -> cell.notRunBecause(Optional.ofNullable(notReady.get(cell.workload())))
                .with(ready.getOrDefault(cell.workload(), cell.workload())));
    }

    /** What a workload may use to prepare itself. */
    private record SessionContext(Session session) implements Preparable.PreparationContext {

        @Override
        public Path folder() {
            return session.folder();
        }

        @Override
        public URI startServer(Duration delay) throws IOException {
            return ServerProcess.start(delay, session.folder()).base();
        }

        @Override
        public void tell(String sentence) {
            System.err.println(Terminal.shownOn(System.err, "loom-showcase compare: " + sentence));
        }

        @Override
        public void onClose(CleanUp cleanUp) {
            session.onClose(() -> {
                try {
                    cleanUp.run();
                } catch (IOException e) {
                    System.err.println("loom-showcase compare: " + Reasons.of(e));
                }
            });
        }
    }

    private static int measure(Session session, Plan plan, ForkRunner forks, Comparison comparison, Output output)
            throws InterruptedException {
        try (Progress progress = output.progress(plan)) {
            session.onInterrupt(() -> {
                comparison.stop();
                progress.clear();
            }, () -> output.show(comparison.soFar()));
            Results results = comparison.run(forks, progress);
            session.done();
            progress.clear();
            output.show(results);
            return output.exitCode(results);
        }
    }

    /** The tool's arguments, as the results file keeps them. */
    private List<String> originalArguments() {
        CommandLine tool = commandLine.getParent() == null ? commandLine : commandLine.getParent();
        return tool.getParseResult().originalArgs().stream().map(Shown::withoutPasswords).toList();
    }
}
