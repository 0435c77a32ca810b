package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Planning;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Retained;
import loomshowcase.launch.InstalledJdk;

/**
 * Runs the cells of a plan, fork by fork, in rounds: every cell has its first fork before any has its second, and each
 * round has a random order. So a machine that slows down does so for all models. From the second round on, a fork for
 * which the budget leaves no time is skipped: the plan rests on floors, and a fork takes longer than its floor. The first
 * fork of a row that may take longest is skipped too.
 */
public final class Comparison {

    /** The rest of the budget is for starting the server and showing the results. */
    private static final double NEARLY_ALL = 0.95;

    private final Plan plan;
    private final List<String> command;
    private final Environment environment;
    private final LongSupplier clock;
    private final List<CellLog> logs;
    private volatile boolean stopped;

    public Comparison(Plan plan, List<String> command, Environment environment) {
        this(plan, command, environment, System::nanoTime);
    }

    /** @param clock in nanoseconds, from any zero */
    Comparison(Plan plan, List<String> command, Environment environment, LongSupplier clock) {
        this.plan = plan;
        this.command = command;
        this.environment = environment;
        this.clock = clock;
        this.logs = plan.cells().stream().map(CellLog::new).toList();
    }

    /**
     * Runs every fork of the plan for which there is time.
     *
     * @throws InterruptedException if the calling thread was interrupted; {@link #soFar} then returns what was measured
     */
    public Results run(ForkRunner runner, ComparisonListener listener) throws InterruptedException {
        long begun = clock.getAsLong();
        for (Turns.Turn turn : Turns.of(plan)) {
            CellLog log = logs.get(turn.cell());
            if (log.isOver()) {
                continue;
            }
            if (!plan.mayExceedBudget() && isLate(begun, turn.fork(), log)) {
                log.skipRemainingForks();
                reportSkippedForks(listener, log);
            } else {
                runFork(runner, listener, log, turn.fork());
            }
        }
        for (CellLog log : logs.stream().filter(log -> hasMemoryJvm(log) && !log.hasFailed() && !log.wasLeftOut())
                .toList()) {
            if (!plan.mayExceedBudget() && isLate(begun, log.cell().leastOfMemoryJvm())) {
                noTimeForMemory(log);
                listener.skipped(log.cell(), log.cell().leastOfMemoryJvm());
            } else {
                measureMemory(runner, listener, log);
            }
        }
        return results(false);
    }

    /** Reports the JVMs of a cell that will not be started any more. */
    private static void reportSkippedForks(ComparisonListener listener, CellLog log) {
        for (int left = log.cell().repeats().forks() - log.forksDone(); left > 0; left--) {
            listener.skipped(log.cell(), log.cell().leastFork());
        }
        if (hasMemoryJvm(log) && (log.hasFailed() || log.wasLeftOut())) {
            listener.skipped(log.cell(), log.cell().leastOfMemoryJvm());
        }
    }

    private void runFork(ForkRunner runner, ComparisonListener listener, CellLog log, int fork)
            throws InterruptedException {
        listener.forkStarts(log.cell(), fork);
        long started = clock.getAsLong();
        ForkResult result = runner.run(log.cell(), fork);
        throwIfStopped();
        log.add(result, Duration.ofNanos(clock.getAsLong() - started));
        if (log.gaveUp()) {
            reportSkippedForks(listener, log);
        }
        listener.forkEnded(log.cell(), fork, soFar());
    }

    private static boolean hasMemoryJvm(CellLog log) {
        return log.cell().canRun() && log.cell().memoryJvm() != MemoryJvm.NONE;
    }

    private static void noTimeForMemory(CellLog log) {
        String reason = "no time was left (--budget)";
        switch (log.cell().memoryJvm()) {
            case NONE -> {}
            case HELD -> log.held(HeldTasks.none(reason));
            case RETAINED -> log.retained(Retained.none(reason));
        }
    }

    private void measureMemory(ForkRunner runner, ComparisonListener listener, CellLog log)
            throws InterruptedException {
        listener.memoryJvmStarts(log.cell());
        if (log.cell().memoryJvm() == MemoryJvm.HELD) {
            HeldTasks held = runner.holdTasks(log.cell());
            throwIfStopped();
            log.held(held);
        } else {
            Retained retained = runner.retained(log.cell());
            throwIfStopped();
            log.retained(retained);
        }
        listener.memoryJvmEnded(log.cell(), soFar());
    }

    private boolean isLate(long begun, int fork, CellLog log) {
        return fork > 0 ? isLate(begun, log.longestSoFar())
                : log.cell().mayTakeLongest() && isLate(begun, log.cell().likelyFork());
    }

    private boolean isLate(long begun, Duration next) {
        return clock.getAsLong() - begun + next.toNanos() > plan.budget().toNanos() * NEARLY_ALL;
    }

    private void throwIfStopped() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
    }

    /** Adds nothing from now on: what a fork reports while it is being ended is not a result. */
    public void stop() {
        stopped = true;
    }

    /** What has been measured so far, marked partial. May be called by any thread. */
    public Results soFar() {
        return results(true);
    }

    private Results results(boolean partial) {
        return Results.of(partial, command, environment, new Planning(plan.budget().toNanos(), plan.seed()),
                logs.stream().map(log -> log.toCell(describe(log.cell().jdk()), partial)).toList());
    }

    /** A JDK as it describes itself, with its folder if another JDK has the same description. */
    private Jdk describe(InstalledJdk jdk) {
        Jdk described = asReportedByFirstFork(jdk);
        boolean ambiguous = logs.stream().map(log -> log.cell().jdk()).filter(other -> !other.equals(jdk)).distinct()
                .anyMatch(other -> asReportedByFirstFork(other).looksLike(described));
        return ambiguous ? described.in(jdk.home().toString()) : described;
    }

    /**
     * As its first fork described it; before there is one, as its release file does. Its options are those that the
     * forks of all variants have in common.
     */
    private Jdk asReportedByFirstFork(InstalledJdk jdk) {
        List<Jdk> reported = logs.stream().filter(log -> log.cell().jdk().equals(jdk))
                .flatMap(log -> log.jdk().stream()).toList();
        return reported.isEmpty() ? new Jdk(jdk.feature(), jdk.version(), jdk.vendor(), List.of())
                : reported.getFirst().withFlags(reported.getFirst().flags().stream()
                        .filter(flag -> reported.stream().allMatch(other -> other.flags().contains(flag))).toList());
    }
}
