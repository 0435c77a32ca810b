package loomshowcase.compare.fork;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.TimeLimit;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.run.ForkMain;
import loomshowcase.compare.run.ForkOrder;
import loomshowcase.compare.run.ForkReport;
import loomshowcase.compare.run.HeldTasksProbe;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.jvm.CrashFile;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;

/** Runs each fork in a JVM of its own. */
public final class JvmForks implements ForkRunner {

    /** 128 + SIGHUP, SIGINT and SIGTERM. */
    private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(129, 130, 143);

    /**
     * Ctrl-C reaches this JVM and its forks at the same time, and a fork may be gone first. That is not a failure of the
     * cell: by the end of this time the comparison has been stopped.
     */
    private static final Duration TIME_FOR_OWN_SHUTDOWN = Duration.ofSeconds(1);

    private final Path ownClasses;
    private final Path folder;
    private final ForkOptions options;
    private final Duration timeOut;
    private final CompiledForms forms;
    private int forks;

    /**
     * @param ownClasses this tool's jar, or its folder of classes
     * @param folder     an empty folder for reports and compiled forms
     * @param timeOut    of each fork; {@code null} if it follows from the floor of its cell
     */
    public JvmForks(Path ownClasses, Path folder, ForkOptions options, Duration timeOut) {
        this.ownClasses = ownClasses;
        this.folder = folder;
        this.options = options;
        this.timeOut = timeOut;
        this.forms = new CompiledForms(ownClasses, folder);
    }

    /**
     * Compiles what cells need before anything is measured.
     *
     * @return the plan, in which a cell that lacks a class is not run and says why
     */
    public Plan prepare(Plan plan) {
        return plan.with(plan.cells().stream().map(forms::prepare).toList());
    }

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        ForkOutcome outcome = outcome(cell, fork, MemoryJvm.NONE, timeOut(cell));
        String failure = outcome.failure();
        if (failure == null
                && (outcome.report().startUp() == null || outcome.report().runs().size() < cell.repeats().inFork())) {
            failure = outcome.ending();
        }
        return new ForkResult(outcome.report().jdk(), outcome.report().startUp(), outcome.report().runs(), failure);
    }

    /**
     * Runs a cell once in a fresh JVM, and tells when each of its tasks began and ended.
     *
     * @param started hears the process ID of that JVM
     * @throws InterruptedException if the calling thread was interrupted; the JVM is gone
     */
    public TimedFork runTimed(PlannedCell cell, LongConsumer started) throws InterruptedException {
        var others = OthersCpu.begin();
        ForkOutcome outcome = outcome(cell, 0, MemoryJvm.NONE, timeOut(cell), started);
        List<Run> runs = outcome.report().runs();
        String failure = outcome.failure() != null ? outcome.failure() : runs.isEmpty() ? outcome.ending() : null;
        return new TimedFork(runs.isEmpty() ? null : runs.getLast(), outcome.report().moments(), failure,
                others.share());
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        Duration twice = HeldTasksProbe.patience(cell.size().tasks()).multipliedBy(2);
        ForkOutcome outcome = outcome(cell, 0, MemoryJvm.HELD, timeOut == null ? twice : timeOut);
        HeldTasks held = outcome.report().held();
        return held != null ? held : HeldTasks.none(outcome.reason());
    }

    @Override
    public Retained retained(PlannedCell cell) throws InterruptedException {
        ForkOutcome outcome = outcome(cell, 0, MemoryJvm.RETAINED, timeOut(cell).multipliedBy(3));
        Retained retained = outcome.report().retained();
        return retained != null ? retained : Retained.none(outcome.reason());
    }

    private ForkOutcome outcome(PlannedCell cell, int fork, MemoryJvm memory, Duration longest)
            throws InterruptedException {
        return outcome(cell, fork, memory, longest, null);
    }

    /** @param watcher hears the process ID, and so asks for the moments of tasks; {@code null} for none */
    private ForkOutcome outcome(PlannedCell cell, int fork, MemoryJvm memory, Duration longest, LongConsumer watcher)
            throws InterruptedException {
        Path report = folder.resolve("fork-" + forks + ".report");
        Path errors = folder.resolve("fork-" + forks + ".err");
        forks++;
        Instant ordered = Instant.now();
        try (TaskOutput output = TaskOutput.of(cell, memory, errors);
                ForkedJvm jvm = ForkedJvm.start(command(cell), output.err(), output.out())) {
            if (watcher != null) {
                watcher.accept(jvm.pid());
            }
            order(jvm, new ForkOrder(cell.model().id(), cell.workload().id(), cell.workload().settings(), cell.size(),
                    cell.rate().orElse(null), fork, cell.repeats().warmUps(), cell.repeats().runs(), memory,
                    watcher != null, report,
                    ordered));
            boolean done = cell.workload() instanceof UserCode ? jvm.await(longest, output::isTooLarge)
                    : jvm.await(longest);
            awaitOwnShutdown(jvm);
            ForkReport said = ForkReport.read(report);
            return done ? new ForkOutcome(said, null, ending(cell, jvm))
                    : output.isTooLarge() ? ForkOutcome.tooLoud(said, output)
                    : ForkOutcome.late(cell, said, longest);
        } catch (IOException e) {
            Thread.sleep(TIME_FOR_OWN_SHUTDOWN);
            return ForkOutcome.notStarted(Reasons.of(e));
        }
    }

    private JvmCommand command(PlannedCell cell) {
        var classPath = new ArrayList<Path>();
        forms.of(cell).ifPresent(classPath::add);
        if (cell.workload() instanceof UserCode code) {
            classPath.addAll(code.classPath());
        }
        classPath.add(ownClasses);
        var jvmOptions = new ArrayList<>(options.jvmOptions(cell.variant()));
        jvmOptions.add(CrashFile.option());
        return new JvmCommand(cell.jdk().java(), jvmOptions, classPath, ForkMain.class.getName(), List.of());
    }

    /** The standard input of the fork stays open: when it ends, the fork knows that its parent is gone. */
    private static void order(ForkedJvm jvm, ForkOrder spec) {
        try {
            var out = new DataOutputStream(jvm.standardInput());
            spec.writeTo(out);
            out.flush();
        } catch (IOException e) {
            // The fork died first; its error output says why.
        }
    }

    private String ending(PlannedCell cell, ForkedJvm jvm) {
        return CrashFile.of(jvm.pid()).map(CrashFile::told).orElseGet(() -> ExitReason.of(jvm.exitCode(),
                Shown.message(jvm.lastWords()), options.heap(cell.variant()), cell.workload() instanceof UserCode));
    }

    private static void awaitOwnShutdown(ForkedJvm jvm) throws InterruptedException {
        if (!jvm.isAlive() && ENDED_BY_SIGNAL.contains(jvm.exitCode())) {
            Thread.sleep(TIME_FOR_OWN_SHUTDOWN);
        }
    }

    private Duration timeOut(PlannedCell cell) {
        return timeOut != null ? timeOut : TimeLimit.of(cell);
    }
}
