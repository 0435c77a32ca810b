package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.report.sentence.BusyMachine;
import loomshowcase.compare.report.sentence.JdkSummary;
import loomshowcase.compare.report.sentence.SaidOnce;
import loomshowcase.compare.report.sentence.Summary;
import loomshowcase.compare.report.sentence.SweepSummary;
import loomshowcase.compare.report.sentence.VariantSummary;
import loomshowcase.compare.report.table.JdkTable;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.report.table.Sheet;
import loomshowcase.compare.report.table.TaskSweepTable;
import loomshowcase.compare.report.table.WideTables;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Counts;

/** Divides a comparison into sections, each with the rows that are read together. */
final class Sections {

    /** The end of the title of a section without a table. */
    static final String WHAT_THE_JDK_CHANGED = ": what the JDK changed";

    private final Results results;
    private final View view;
    private final boolean beside;

    /** @param beside whether there is room for several JDKs side by side */
    Sections(Results results, View view, boolean beside) {
        this.results = results;
        this.view = view;
        this.beside = beside;
    }

    /** All sections, in the order in which the cells were planned. That the machine was busy is said first of all. */
    List<Section> all() {
        List<Section> sections = ofRows();
        return BusyMachine.sentence(results.cells()).map(busy -> IntStream.range(0, sections.size())
                .mapToObj(index -> index > 0 ? sections.get(index) : sections.getFirst().with(
                        Stream.concat(Stream.of(busy), sections.getFirst().sentences().stream()).toList()))
                .toList()).orElse(sections);
    }

    private List<Section> ofRows() {
        Collection<List<Cell>> byWorkload = grouped(results.cells(), Cell::workload);
        if (jdks(results.cells()).size() == 1) {
            return byWorkload.stream().map(this::section).toList();
        }
        boolean swept = byWorkload.stream().anyMatch(Sections::isSweep);
        if (beside && !swept && !view.wide() && results.cells().stream().allMatch(cell -> cell.openLoop() == null)) {
            return byWorkload.stream().map(this::besideOneAnother).toList();
        }
        var sections = new ArrayList<Section>();
        grouped(results.cells(), Cell::jdk).forEach(
                cells -> grouped(cells, Cell::workload).forEach(each -> sections.add(section(each))));
        if (!swept) {
            byWorkload.stream().map(this::whatTheJdkChanged).flatMap(Optional::stream).forEach(sections::add);
        }
        return sections;
    }

    private static <K> Collection<List<Cell>> grouped(Collection<Cell> cells, Function<Cell, K> key) {
        Map<K, List<Cell>> groups = cells.stream().collect(
                Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }

    private static List<Jdk> jdks(Collection<Cell> cells) {
        return cells.stream().map(Cell::jdk).distinct().toList();
    }

    private static boolean isSweep(List<Cell> cells) {
        return cells.stream().map(Cell::tasks).distinct().count() > 1;
    }

    private static String title(Cell cell) {
        return "%s: %s".formatted(cell.workload(), cell.load().work());
    }

    /** The work, and which kind of run the table shows, if it has figures. */
    private static String title(String work, List<Cell> cells, Phase phase) {
        boolean shown = cells.stream().anyMatch(cell -> new Figures(cell, phase).hasFigures());
        return shown ? work + " · " + phase.text(cells) : work;
    }

    private Section section(List<Cell> cells) {
        return isSweep(cells) ? sweep(cells) : haveVariants(cells) ? variants(cells) : models(cells);
    }

    private Section models(List<Cell> cells) {
        Rows rows = Rows.of(cells);
        var summary = new Summary(rows);
        return new Section(jdks(cells), cells, title(title(cells.getFirst()), cells, rows.phase()),
                tables(List.of(new ModelTable(rows, view.baseline()).sheet()), cells), summary.sentences(),
                summary.tryNext());
    }

    private static boolean haveVariants(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> cell.variant() != null);
    }

    /** The rows of several variants. What models do to one another is not the question then. */
    private Section variants(List<Cell> cells) {
        Rows rows = Rows.of(cells);
        return new Section(jdks(cells), cells, title(title(cells.getFirst()), cells, rows.phase()),
                tables(List.of(new ModelTable(rows, view.baseline()).sheet()), cells),
                Stream.concat(new VariantSummary(VariantPair.of(cells, rows.phase())).sentences().stream(),
                        new Summary(rows).caveats().stream()).toList(),
                Optional.empty());
    }

    private Section sweep(List<Cell> cells) {
        Sweep sweep = Sweep.of(cells);
        String title = title("%s, up to %s".formatted(title(cells.getFirst()), cells.getLast().load().work()), cells,
                sweep.phase());
        return new Section(jdks(cells), cells, title, tables(new TaskSweepTable(sweep).all(), cells),
                haveVariants(cells) ? sentencesOfVariants(cells, sweep) : new SweepSummary(sweep).sentences(),
                Optional.empty());
    }

    private static List<String> sentencesOfVariants(List<Cell> cells, Sweep sweep) {
        var sentences = new SaidOnce();
        sweep.tasks().forEach(tasks -> sentences.add(Counts.text(tasks), Stream.concat(
                new VariantSummary(VariantPair.of(cells.stream().filter(cell -> cell.tasks() == tasks).toList(),
                        sweep.phase())).sentences().stream(),
                new Summary(sweep.at(tasks)).caveats().stream()).toList()));
        return Stream.concat(sentences.sentences("At %s tasks: ").stream(),
                sweep.tasks().stream().flatMap(tasks -> SweepSummary.withoutFigures(sweep.at(tasks)))).toList();
    }

    /** The usual tables, and the tables with every figure if they are wanted. */
    private List<Sheet> tables(List<Sheet> usual, List<Cell> cells) {
        return view.wide() ? Stream.concat(usual.stream(), WideTables.of(cells).stream()).toList() : usual;
    }

    private Section besideOneAnother(List<Cell> cells) {
        ByJdk rows = ByJdk.of(cells);
        Phase phase = rows.on(rows.jdks().getFirst()).phase();
        return new Section(rows.jdks(), cells, title(title(cells.getFirst()), cells, phase),
                List.of(new JdkTable(rows).sheet()), sentences(rows), Optional.empty());
    }

    /** What limits own tasks; what the JDK changed; then the caveats, each once even if it holds for several JDKs. */
    private static List<String> sentences(ByJdk rows) {
        var caveats = new SaidOnce();
        var verdicts = new SaidOnce();
        rows.jdks().forEach(jdk -> {
            caveats.add(rows.name(jdk), new Summary(rows.on(jdk)).caveats());
            verdicts.addAlike(rows.name(jdk), new Summary(rows.on(jdk)).verdictOfOwnTasks());
        });
        List<Jdk> shown = rows.jdks().stream()
                .filter(jdk -> rows.on(jdk).all().stream().anyMatch(Figures::hasFigures)).toList();
        if (shown.size() == 1) {
            return new Summary(rows.on(shown.getFirst())).sentences();
        }
        var sentences = new ArrayList<>(verdicts.sentences("On %s: "));
        sentences.addAll(new JdkSummary(rows).sentences());
        rows.jdks().forEach(jdk -> new VariantSummary(VariantPair.of(
                rows.on(jdk).all().stream().map(Figures::cell).toList(), rows.on(jdk).phase()))
                .sentences("On " + rows.name(jdk) + ": ").forEach(sentences::add));
        sentences.addAll(caveats.sentences("On %s: "));
        return sentences;
    }

    private Optional<Section> whatTheJdkChanged(List<Cell> cells) {
        List<String> sentences = new JdkSummary(ByJdk.of(cells)).sentences();
        return sentences.isEmpty() ? Optional.empty()
                : Optional.of(new Section(List.of(), List.of(), title(cells.getFirst()) + WHAT_THE_JDK_CHANGED,
                        List.of(), sentences, Optional.empty()));
    }
}
