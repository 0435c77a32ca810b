package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.sentence.BusyMachine;
import loomshowcase.compare.report.sentence.Summary;
import loomshowcase.compare.report.sentence.SweepSummary;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** The answer of one comparison: the first sentences about each table, on how many JVMs they stand, and what else counts. */
final class TableAnswer {

    /** A page has room for so many sentences about each table before the tables. */
    private static final int SENTENCES = 2;

    private final List<Section> sections;
    private final List<Cell> measured;
    private final Optional<String> busy;

    /** With a rate, that decides how long a run takes, and latencies are what JVMs differ in. */
    private final boolean isAtARate;

    private TableAnswer(List<Section> sections) {
        this.sections = sections;
        List<Cell> all = sections.stream().flatMap(section -> section.cells().stream()).toList();
        this.measured =
                all.stream().filter(cell -> cell.status() != Status.FAILED && !cell.counted().isEmpty()).toList();
        this.busy = BusyMachine.sentence(all);
        this.isAtARate = measured.stream().anyMatch(cell -> cell.openLoop() != null);
    }

    static Answer of(List<Section> sections) {
        var answer = new TableAnswer(sections);
        return new Answer(answer.verdicts(), answer.howSure(), answer.whatWouldChangeIt());
    }

    /** What holds for several JDKs is said once. */
    private List<Answer.Verdict> verdicts() {
        Map<String, Map<List<String>, List<Jdk>>> said = new LinkedHashMap<>();
        boolean single = sections.stream().map(TableAnswer::work).filter(work -> !isWhatTheJdkChanged(work)).distinct()
                .count() == 1;
        sections.forEach(section -> said
                .computeIfAbsent(single && isWhatTheJdkChanged(work(section)) ? "What the JDK changed"
                        : work(section), title -> new LinkedHashMap<>())
                .computeIfAbsent(sentences(section), each -> new ArrayList<>())
                .addAll(section.jdks()));
        return Stream.concat(busy.map(sentence -> new Answer.Verdict("A busy machine", List.of(sentence))).stream(),
                said.entrySet().stream()
                        .flatMap(title -> title.getValue().entrySet().stream().map(sentences -> new Answer.Verdict(
                                title.getValue().size() == 1 ? title.getKey() : "%s, on %s".formatted(title.getKey(),
                                        Listed.and(sentences.getValue().stream().map(Machines::name).toList())),
                                sentences.getKey()))))
                .toList();
    }

    private static boolean isWhatTheJdkChanged(String work) {
        return work.endsWith(Sections.WHAT_THE_JDK_CHANGED);
    }

    /** The work of a section, the same on all JDKs: how long a task takes alone was measured on each. */
    private static String work(Section section) {
        return section.title().replaceFirst(" · .*", "").replaceFirst("; one alone took [\\d.]+ \\S+(?=,|:|$)", "");
    }

    /** Why rows have no figures is no verdict, and that the machine was busy is said of all. */
    private List<String> sentences(Section section) {
        Set<String> others =
                Stream.concat(reasons(section.cells()).stream(), busy.stream()).collect(Collectors.toSet());
        List<String> verdicts = Stream.concat(ofModels(section).stream(),
                section.sentences().stream().filter(said -> !others.contains(said))).distinct().limit(SENTENCES)
                .toList();
        return verdicts.isEmpty() ? List.of("These figures decide nothing: see the rows below.") : verdicts;
    }

    /**
     * What models do to one another, on the last JDK, if several JDKs stand side by side: such a section only says what
     * the JDK changed. Own tasks have a verdict on each JDK anyway.
     */
    private static Optional<String> ofModels(Section section) {
        if (section.jdks().size() < 2 || section.cells().stream()
                .anyMatch(cell -> cell.variant() != null || cell.traits().areUnknown())) {
            return Optional.empty();
        }
        ByJdk rows = ByJdk.of(section.cells());
        Jdk last = rows.jdks().getLast();
        var summary = new Summary(rows.on(last));
        return summary.sentences().stream().filter(said -> !summary.caveats().contains(said)).findFirst()
                .map(said -> section.sentences().contains(said) ? said : "On %s: %s".formatted(rows.name(last), said));
    }

    private static List<String> reasons(List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Sweep sweep = Sweep.of(cells);
        return sweep.tasks().stream().flatMap(tasks -> SweepSummary.withoutFigures(sweep.at(tasks))).toList();
    }

    /** On how many JVMs a row stands, how far they differ, and which rows have no figures. */
    private String howSure() {
        if (measured.isEmpty()) {
            return "How sure: nothing was measured.";
        }
        LongSummaryStatistics forks = measured.stream().flatMapToLong(cell -> LongStream.of(
                cell.counted().stream().mapToInt(Run::fork).distinct().count())).summaryStatistics();
        String jvms = forks.getMin() == forks.getMax() ? Counts.of(forks.getMin(), "JVM")
                : "%s to %s JVMs".formatted(forks.getMin(), forks.getMax());
        String apart = forks.getMax() < Spread.ENOUGH_FORKS
                ? " That is too few to say how far they differ; use --forks 5."
                : " The JVMs of a row differ by up to %s %% in %s.".formatted(Math.round(100 * apart()),
                        isAtARate ? "median latency" : "wall time");
        long without = sections.stream().flatMap(section -> section.cells().stream()).count() - measured.size();
        return "How sure: each row is from %s.%s%s%s".formatted(jvms, apart, ownTasksAreCold()
                ? " These are cold runs, which load classes and open connections; use -r 3." : "",
                without == 0 ? ""
                        : " %s without figures; it says why below."
                                .formatted(Counts.of(without, "row") + " " + (without == 1
                                        ? "is" : "are")));
    }

    /** Whether a table is about cold runs of the user's code, which does more in them than later. */
    private boolean ownTasksAreCold() {
        return sections.stream().filter(section -> !section.cells().isEmpty()).map(section -> Rows.of(section.cells()))
                .anyMatch(rows -> rows.traits().areUnknown() && rows.phase() == Phase.COLD);
    }

    private double apart() {
        return sections.stream().filter(section -> !section.cells().isEmpty()).flatMap(section -> {
            Phase phase = Rows.of(section.cells()).phase();
            return section.cells().stream().map(cell -> new Figures(cell, phase));
        }).filter(Figures::hasFigures)
                .flatMap(row -> row.spread(isAtARate ? ChangedRow::medianLatency : Run::wallNanos)
                        .stream())
                .filter(spread -> spread.forks() >= Spread.ENOUGH_FORKS)
                .mapToDouble(spread -> (double) spread.range() / spread.median()).max().orElse(0);
    }

    private String whatWouldChangeIt() {
        if (measured.isEmpty()) {
            return "What would change it: mend what the rows name as the reason, and measure again.";
        }
        return "What would change it: " + (isAtARate
                ? "another rate, or tasks that take longer. Users who arrive at random need more than evenly spaced ones."
                : "another number of tasks at once, or tasks that arrive at a rate (--rate): here all arrive at once.")
                + " Another machine, another JDK or a busy neighbour may change it too.";
    }
}
