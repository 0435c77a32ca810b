package loomshowcase.compare.fork;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.run.Failures;
import loomshowcase.compare.run.ForkMain;
import loomshowcase.compare.run.ForkOrder;
import loomshowcase.compare.run.ForkReport;
import loomshowcase.compare.run.HeldTasksProbe;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.jvm.ReleaseForms;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Durations;
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

    /** Where a JVM that crashes describes it: outside of the folder of this comparison, which is removed. */
    private static final Path CRASH_FOLDER = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    private static final String CRASH_FILE = "loom-showcase-hs_err_pid%s.log";

    private final Path ownClasses;
    private final Path folder;
    private final ForkOptions options;
    private final Duration timeOut;
    private final Map<Form, Optional<Path>> compiled = new HashMap<>();
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
    }

    /**
     * Compiles what cells need before anything is measured: a model that uses the API of one release, for a JDK for
     * which this jar has no class of it.
     *
     * @return the plan, in which a cell that lacks such a class is not run and says why
     */
    public Plan prepare(Plan plan) {
        return plan.with(plan.cells().stream().map(this::prepare).toList());
    }

    private PlannedCell prepare(PlannedCell cell) {
        if (!cell.canRun() || cell.model().previewClass().isEmpty()) {
            return cell;
        }
        var form = new Form(cell.model().previewClass().get(), cell.jdk());
        try {
            if (!compiled.containsKey(form)) {
                Path into = folder.resolve("form-" + compiled.size());
                compiled.put(form, new ReleaseForms(ownClasses).prepare(form.pattern(), form.jdk(), into));
            }
            return cell;
        } catch (FormFailure | IOException e) {
            return cell.withoutRunning(e.getMessage());
        }
    }

    private record Form(String pattern, InstalledJdk jdk) {}

    @Override
    public ForkResult run(PlannedCell cell, int fork) throws InterruptedException {
        Told told = told(cell, fork, MemoryJvm.NONE, timeOut(cell));
        String failure = told.failure();
        if (failure == null
                && (told.report().startUp() == null || told.report().runs().size() < cell.repeats().inFork())) {
            failure = told.ending();
        }
        return new ForkResult(told.report().jdk(), told.report().startUp(), told.report().runs(), failure);
    }

    /**
     * Runs a cell once in a fresh JVM, and tells when each of its tasks began and ended.
     *
     * @param started hears the process ID of that JVM
     * @throws InterruptedException if the calling thread was interrupted; the JVM is gone
     */
    public TimedFork runTimed(PlannedCell cell, LongConsumer started) throws InterruptedException {
        Told told = told(cell, 0, MemoryJvm.NONE, timeOut(cell), started);
        List<Run> runs = told.report().runs();
        String failure = told.failure() != null ? told.failure() : runs.isEmpty() ? told.ending() : null;
        return new TimedFork(runs.isEmpty() ? null : runs.getLast(), told.report().moments(), failure);
    }

    @Override
    public HeldTasks holdTasks(PlannedCell cell) throws InterruptedException {
        Duration twice = HeldTasksProbe.patience(cell.size().tasks()).multipliedBy(2);
        Told told = told(cell, 0, MemoryJvm.HELD, timeOut == null ? twice : timeOut);
        HeldTasks held = told.report().held();
        return held != null ? held : HeldTasks.none(told.reason());
    }

    @Override
    public Retained retained(PlannedCell cell) throws InterruptedException {
        Told told = told(cell, 0, MemoryJvm.RETAINED, timeOut(cell).multipliedBy(3));
        Retained retained = told.report().retained();
        return retained != null ? retained : Retained.none(told.reason());
    }

    /**
     * What is known of a fork after its end.
     *
     * @param failure why it stopped early, in its own words, or that it took too long; {@code null} if neither
     * @param ending  why its JVM exited
     */
    private record Told(ForkReport report, String failure, String ending) {

        /** Why it did not report what it was started for. */
        String reason() {
            return failure != null ? failure : ending;
        }
    }

    private Told told(PlannedCell cell, int fork, MemoryJvm memory, Duration longest) throws InterruptedException {
        return told(cell, fork, memory, longest, null);
    }

    /** @param watcher hears the process ID, and so asks for the moments of tasks; {@code null} for none */
    private Told told(PlannedCell cell, int fork, MemoryJvm memory, Duration longest, LongConsumer watcher)
            throws InterruptedException {
        Path report = folder.resolve("fork-" + forks + ".report");
        Path errors = folder.resolve("fork-" + forks + ".err");
        Optional<Path> output = output(cell, forks++);
        Instant ordered = Instant.now();
        try (ForkedJvm jvm = ForkedJvm.start(command(cell), errors, output.orElse(null))) {
            if (watcher != null) {
                watcher.accept(jvm.pid());
            }
            order(jvm, new ForkOrder(cell.model().id(), cell.workload().id(), cell.workload().settings(), cell.size(),
                    cell.rate().orElse(null), fork, cell.repeats().warmUps(), cell.repeats().runs(), memory,
                    watcher != null, report,
                    ordered));
            boolean done = jvm.await(longest);
            awaitOwnShutdown(jvm);
            keepErrors(errors, output);
            ForkReport told = ForkReport.read(report);
            String failure = told.stopped() != null ? told.stopped().message() : done ? null
                    : "%s after %s (--cell-timeout allows more)".formatted(late(cell, told), Durations.text(longest));
            return new Told(told, failure, done ? ending(cell, jvm) : null);
        } catch (IOException e) {
            Thread.sleep(TIME_FOR_OWN_SHUTDOWN);
            return new Told(ForkReport.NONE,
                    "its JVM could not be started: " + Failures.message(e), null);
        }
    }

    private static String late(PlannedCell cell, ForkReport told) {
        return !(cell.workload() instanceof UserCode) ? "still not done" : switch (told.stage()) {
            case OPENING -> "its constructor, or what its class does first, has not returned";
            case RUNNING -> "a call has not returned";
            case CLOSING -> "its close has not returned";
        };
    }

    /** The file for what the user's code prints in a fork, if it was asked for: {@code 003-fixed-pool-10-jdk25.out}. */
    private static Optional<Path> output(PlannedCell cell, int number) {
        return cell.workload() instanceof UserCode code ? code.outputFolder().map(folder -> folder.resolve(
                "%03d-%s-jdk%s.out".formatted(number, cell.label().replaceAll("[^A-Za-z0-9.]+", "-"),
                        cell.jdk().feature())))
                : Optional.empty();
    }

    private static void keepErrors(Path errors, Optional<Path> output) throws IOException {
        if (output.isPresent() && Files.size(errors) > 0) {
            Path kept = output.get().resolveSibling(output.get().getFileName().toString().replace(".out", ".err"));
            Files.copy(errors, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private JvmCommand command(PlannedCell cell) {
        var classPath = new ArrayList<Path>();
        cell.model().previewClass().map(pattern -> compiled.get(new Form(pattern, cell.jdk())))
                .flatMap(folder -> folder).ifPresent(classPath::add);
        if (cell.workload() instanceof UserCode code) {
            classPath.addAll(code.classPath());
        }
        classPath.add(ownClasses);
        var jvmOptions = new ArrayList<>(options.jvmOptions(cell.variant()));
        jvmOptions.add("-XX:ErrorFile=" + CRASH_FOLDER.resolve(CRASH_FILE.formatted("%p")));
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
        Path crash = CRASH_FOLDER.resolve(CRASH_FILE.formatted(jvm.pid()));
        return Files.exists(crash) ? CrashFile.told(crash)
                : ExitReason.of(jvm.exitCode(), Shown.message(jvm.lastWords()), options.heap(cell.variant()),
                        cell.workload() instanceof UserCode);
    }

    private static void awaitOwnShutdown(ForkedJvm jvm) throws InterruptedException {
        if (!jvm.isAlive() && ENDED_BY_SIGNAL.contains(jvm.exitCode())) {
            Thread.sleep(TIME_FOR_OWN_SHUTDOWN);
        }
    }

    private Duration timeOut(PlannedCell cell) {
        return timeOut != null ? timeOut : cell.longestFork();
    }
}
