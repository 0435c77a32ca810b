package loomshowcase.cli.compare;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import loomshowcase.cli.shared.ResizedTerminal;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.compare.fork.ComparisonListener;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Results;

/**
 * Shows on standard error what runs now and how much time is left: on a terminal a bar that is redrawn ten times a
 * second, elsewhere a line for each fork.
 */
final class Progress implements ComparisonListener, AutoCloseable {

    private final PrintStream out;
    private final ProgressBar bar;
    private final ScheduledExecutorService clock;
    private final Function<Results, List<String>> written;
    private boolean cleared;
    private int columns;
    private int drawn;
    private volatile boolean resized;

    /**
     * @param redraw  whether {@code out} is a terminal that can draw over its last line
     * @param written gets the results after each fork, and returns a line for each file that could not be written
     */
    Progress(PrintStream out, Plan plan, boolean redraw, int columns, Function<Results, List<String>> written) {
        this.out = out;
        this.written = written;
        this.columns = columns;
        this.bar = new ProgressBar(plan.least(), plan.forks(), columns);
        this.clock = redraw ? Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory()) : null;
        if (redraw) {
            ResizedTerminal.onResize(() -> resized = true);
            clock.scheduleAtFixedRate(this::draw, 0, 100, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void forkStarts(PlannedCell cell, int fork) {
        bar.starts(name(cell), cell.leastFork(), Instant.now());
    }

    @Override
    public void forkEnded(PlannedCell cell, int fork, Results soFar) {
        ended(name(cell), soFar);
    }

    @Override
    public void memoryJvmStarts(PlannedCell cell) {
        bar.starts(memory(cell), cell.leastOfMemoryJvm(), Instant.now());
    }

    @Override
    public void memoryJvmEnded(PlannedCell cell, Results soFar) {
        ended(memory(cell), soFar);
    }

    @Override
    public void skipped(PlannedCell cell, Duration least) {
        bar.skips(least);
    }

    private static String memory(PlannedCell cell) {
        return name(cell) + " · memory";
    }

    private void ended(String name, Results soFar) {
        Duration took = bar.ends(Instant.now());
        if (clock == null) {
            out.println(Terminal.shownOn(out, String.format(Locale.ROOT,
                    "%d of %d  %s  %.1f s", bar.done(), bar.forks(), name, took.toMillis() / 1e3)));
        }
        written.apply(soFar).forEach(failure -> say(
                "loom-showcase compare: " + failure + "; trying again after each JVM"));
    }

    /** Prints a line; if there is a bar, it is drawn again below. */
    private synchronized void say(String line) {
        out.println((clock == null ? "" : clearLine()) + Terminal.shownOn(out, line));
    }

    private synchronized void draw() {
        if (cleared) {
            return;
        }
        if (resized) {
            resized = false;
            columns = Terminal.columns();
            bar.fit(columns);
        }
        String line = Terminal.shownOn(out, bar.line(Instant.now()));
        out.print(clearLine() + line);
        out.flush();
        drawn = line.length();
    }

    @Override
    public void close() {
        clear();
    }

    /** Removes the bar from the screen. It is not drawn again. */
    synchronized void clear() {
        if (clock != null && !cleared) {
            cleared = true;
            clock.shutdownNow();
            out.print(clearLine());
            out.flush();
        }
    }

    /** Removes what was drawn last, which takes more rows than one if the terminal has become too narrow for it. */
    private String clearLine() {
        String clear = ResizedTerminal.clearLine(drawn, columns, ResizedTerminal.breaksLines());
        drawn = 0;
        return clear;
    }

    private static String name(PlannedCell cell) {
        return "%s · %s · JDK %s".formatted(cell.workload().id(), cell.fullLabel(), cell.jdk().feature());
    }
}
