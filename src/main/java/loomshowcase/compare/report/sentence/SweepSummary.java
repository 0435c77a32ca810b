package loomshowcase.compare.report.sentence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Order;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.figure.Sweep.Line;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread.Verdict;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** What is said about several numbers of tasks: up to which all tie, and which models fall behind from which on. */
public final class SweepSummary {

    private final Sweep sweep;

    public SweepSummary(Sweep sweep) {
        this.sweep = sweep;
    }

    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        Rows most = sweep.at(sweep.tasks().getLast());
        new Summary(most).verdictOfOwnTasks().stream()
                .map(said -> "With %s tasks: %s".formatted(Counts.text(most.tasks()), said)).forEach(sentences::add);
        allTie().ifPresent(sentences::add);
        sweep.lines().stream().flatMap(line -> fallsBehind(line).stream()).forEach(sentences::add);
        Costs.threads(most).ifPresent(sentences::add);
        Costs.memory(most).ifPresent(sentences::add);
        var caveats = new SaidOnce();
        for (int tasks : sweep.tasks()) {
            withoutFigures(sweep.at(tasks)).forEach(sentences::add);
            caveats.add(Counts.text(tasks), new Summary(sweep.at(tasks)).caveats());
        }
        sentences.addAll(caveats.sentences("At %s tasks: "));
        return sentences;
    }

    /** Why rows at one number of tasks have no figures. */
    public static Stream<String> withoutFigures(Rows rows) {
        return rows.all().stream().filter(row -> !row.hasFigures()).map(row -> "%s at %s tasks: %s".formatted(
                row.label(), Counts.text(rows.tasks()), row.reasonWithoutFigures()));
    }

    /** Up to which number of tasks all concurrent models tie. */
    private Optional<String> allTie() {
        List<Integer> tied = sweep.tasks().stream().takeWhile(tasks -> ties(sweep.at(tasks))).toList();
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        String upTo = tied.size() == sweep.tasks().size() ? "At each of these numbers of tasks"
                : tied.size() == 1 ? "With %s tasks".formatted(Counts.text(tied.getLast()))
                : "Up to %s tasks".formatted(Counts.text(tied.getLast()));
        boolean known = !sweep.at(tied.getLast()).traits().areUnknown();
        return Optional.of(Likely.ifBusy(upTo + ", all concurrent models tie" + (known
                ? ": virtual threads are not faster threads. What they change is how many you can afford." : "."),
                tied.stream().flatMap(tasks -> sweep.at(tasks).withAllInFlight().stream()).toList()));
    }

    private static boolean ties(Rows rows) {
        List<Figures> together = rows.withAllInFlight();
        return together.size() > 1 && together.size() == rows.concurrent().size() && !rows.traits().computes()
                && Tie.among(together);
    }

    /** From which number of tasks on a model takes longer than virtual threads, for all greater numbers too. */
    private Optional<String> fallsBehind(Line line) {
        List<Integer> behind = sweep.tasks().reversed().stream().takeWhile(tasks -> isBehind(line, tasks)).toList();
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        int from = behind.getLast();
        Figures row = line.at(from).orElseThrow();
        Figures virtual = sweep.at(from).trusted("virtual").orElseThrow();
        String floor = row.cell().floorNanos() == null || row.cell().floorNanos() <= virtual.wall() ? ""
                : " By arithmetic alone it takes at least %s."
                        .formatted(Durations.text(Duration.ofNanos(row.cell().floorNanos())));
        String where = behind.size() == 1 ? "With %s tasks," : "From %s tasks on (of these numbers),";
        return Optional.of(Likely.saidIf(floor.isEmpty() && (row.isCrowded() || virtual.isCrowded()),
                "%s %s takes longer than virtual: %s against %s.%s".formatted(
                        where.formatted(Counts.text(from)), row.label(), Amounts.nanos(row.wall()),
                        Amounts.nanos(virtual.wall()), floor)));
    }

    private boolean isBehind(Line line, int tasks) {
        Optional<Figures> virtual = sweep.at(tasks).trusted("virtual");
        return !line.isSequential() && virtual.isPresent() && line.at(tasks)
                .filter(row -> sweep.at(tasks).trusted().contains(row))
                .filter(row -> !Tie.between(row, virtual.get()) && surelyMore(row, virtual.get()))
                .isPresent();
    }

    /** Whether a row takes longer by arithmetic, or in every JVM. */
    private static boolean surelyMore(Figures row, Figures virtual) {
        if (row.cell().floorNanos() != null && row.cell().floorNanos() > virtual.wall()) {
            return true;
        }
        return Order.of(row.spread(Run::wallNanos).get(), virtual.spread(Run::wallNanos).get()) == Verdict.MORE;
    }
}
