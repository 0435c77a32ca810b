package loomshowcase.cli.compare;

import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.cli.shared.GateOptions;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.TimeLimit;
import loomshowcase.compare.report.TextReport;
import loomshowcase.compare.report.VariantGate;
import loomshowcase.compare.report.View;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.PlannedRuns;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Status;
import loomshowcase.jvm.JvmVariables;
import loomshowcase.text.Durations;
import loomshowcase.text.Wrap;
import picocli.CommandLine.ExitCode;

/** What a comparison shows: the plan and its progress on standard error, the results on standard output. */
final class Output {

    private final Exports exports;
    private final View view;
    private final boolean quiet;
    private final Optional<Gate> gate;

    /** @param gate whether the exit code depends on what is found */
    Output(Exports exports, View view, boolean quiet, Optional<Gate> gate) {
        this.exports = exports;
        this.view = view;
        this.quiet = quiet;
        this.gate = gate;
    }

    /**
     * Shows what will be run, and the least time that it takes.
     *
     * @param cellTimeout after which a JVM is ended; zero for never, {@code null} if the user did not say
     */
    void plan(Plan plan, Duration cellTimeout) {
        if (quiet) {
            return;
        }
        JvmVariables.ignored("--jvm-option").ifPresent(Output::say);
        String workloads = plan.cells().stream().map(cell -> cell.workload().id()).distinct()
                .collect(Collectors.joining(" and "));
        if (plan.toRun().isEmpty()) {
            System.err.println("Plan: %s; no row can be run".formatted(workloads));
            return;
        }
        String repeats = plan.toRun().stream()
                .collect(Collectors.groupingBy(cell -> cell.repeats().text(), LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet().stream().map(rows -> rows.getValue() + " × " + rows.getKey())
                .collect(Collectors.joining(", "));
        boolean unknown = plan.toRun().stream().anyMatch(cell -> cell.floor().isEmpty());
        String text = "Plan: %s; rows: %s (%s); at least %s%s, of a budget of %s".formatted(
                workloads, plan.cells().size(), repeats,
                Durations.text(plan.least().truncatedTo(ChronoUnit.SECONDS)),
                unknown ? ", plus the rows whose floor is not known" : "",
                Durations.text(plan.budget()));
        say(text + (unknown && !(cellTimeout != null && cellTimeout.isZero())
                ? "; a JVM that takes longer than %s is ended (--cell-timeout)".formatted(
                        Durations.text(longest(plan, cellTimeout)))
                : ""));
    }

    private static Duration longest(Plan plan, Duration cellTimeout) {
        return cellTimeout != null ? cellTimeout : plan.toRun().stream().filter(cell -> cell.floor().isEmpty())
                .map(TimeLimit::of).max(Duration::compareTo).orElseThrow().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void say(String text) {
        Wrap.lines(Terminal.shownOn(System.err, text), Terminal.columns()).forEach(System.err::println);
    }

    /** Shows how far a comparison is, and writes the files after each fork, so that nothing measured can be lost. */
    Progress progress(Plan plan) {
        return new Progress(quiet ? new PrintStream(PrintStream.nullOutputStream()) : System.err, plan,
                !quiet && Terminal.canRedraw(), Terminal.columns(), exports::write);
    }

    /** Writes and shows the results. */
    void show(Results results) {
        exports.write(results);
        int columns = Math.clamp(Terminal.columns(), 60, 120);
        new TextReport(results, view, text -> Terminal.shownOn(System.out, text)).lines(columns)
                .forEach(System.out::println);
        System.out.flush();
        skipped(results);
        exports.failures().forEach(failure -> System.err.println("loom-showcase compare: " + failure));
    }

    /** Whether it failed as a whole, or one of its JVMs did. */
    private static boolean failed(Cell cell) {
        return cell.status() == Status.FAILED || cell.status() == Status.MEASURED && cell.failure() != null;
    }

    private void skipped(Results results) {
        int skipped = results.cells().stream().mapToInt(Cell::forksSkipped).sum();
        if (skipped > 0 && !quiet && !results.partial()) {
            int planned = results.cells().stream().map(cell -> cell.outcome().planned()).filter(Objects::nonNull)
                    .mapToInt(PlannedRuns::forks).sum();
            String text = "The budget of %s left no time for %s of the %s planned JVMs; --budget allows more."
                    .formatted(Durations.text(Duration.ofNanos(results.plan().budgetNanos())), skipped, planned);
            say(text);
        }
    }

    /**
     * What the gate says; without one, 0. If it does not trip: 1 if a row failed, none was run, or a file could not be
     * written.
     */
    int exitCode(Results results) {
        boolean failed = results.cells().stream().anyMatch(Output::failed)
                || results.cells().stream().allMatch(cell -> cell.runs().isEmpty());
        int otherwise = failed || !exports.failures().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
        return gate.map(asked -> Math.max(judged(VariantGate.of(asked, results)), otherwise)).orElse(otherwise);
    }

    private static int judged(GateSummary found) {
        found.sentences().forEach(sentence -> Wrap.lines(Terminal.shownOn(System.out, sentence), Terminal.columns())
                .forEach(System.out::println));
        System.out.flush();
        return GateOptions.exitCode(found);
    }
}
