package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.RankTest;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;
import loomshowcase.text.Listed;

/** What another variant of a row changed: by how much, how sure that is, and what could not have been seen. */
public final class VariantSummary {

    /** Any two JVMs differ by less than this in memory. */
    private static final long MEMORY_WORTH_SAYING = 4L << 20;

    private final List<VariantPair> pairs;

    public VariantSummary(List<VariantPair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Two variants, for which rows of theirs are told together. */
    private record Names(String before, String after) {}

    public List<String> sentences() {
        Map<Names, List<ChangedRow>> rows = pairs.stream()
                .collect(Collectors.groupingBy(pair -> new Names(pair.before(), pair.after()), LinkedHashMap::new,
                        Collectors.mapping(VariantPair::row, Collectors.toList())));
        return rows.entrySet().stream().flatMap(each -> sentences(each.getKey(), each.getValue()).stream()).toList();
    }

    private static List<String> sentences(Names names, List<ChangedRow> rows) {
        var sentences = new ArrayList<String>();
        List<ChangedRow> shown = rows.stream().filter(ChangedRow::hasFigures).toList();
        List<ChangedRow> sure = shown.stream().filter(row -> !row.isDoubtful()).toList();
        sure.forEach(row -> queue(names, row).ifPresent(sentences::add));
        timed(names, rows.size(), sure, ChangedRow::time,
                row -> row.isOpenLoop() ? "the median latency" : "the wall time",
                sentences);
        timed(names, rows.size(), sure.stream().filter(ChangedRow::isOpenLoop).toList(),
                row -> ChangedRow::highestLatency,
                row -> "the %s latency".formatted(Percentile.highest()), sentences);
        sure.forEach(row -> memory(names, row).ifPresent(sentences::add));
        List<String> doubtful = shown.stream().filter(ChangedRow::isDoubtful).map(ChangedRow::name).toList();
        if (!doubtful.isEmpty()) {
            sentences.add("Nothing is said of %s and %s for %s, because of warnings or failed tasks.".formatted(
                    names.before(), names.after(), RowNames.any(doubtful, rows.size())));
        }
        sentences.addAll(withoutFigures(names, rows));
        return sentences;
    }

    /** Why rows cannot be compared, each reason once. A row that neither variant was meant to run is no question. */
    private static List<String> withoutFigures(Names names, List<ChangedRow> rows) {
        Map<String, List<String>> byReason = rows.stream().filter(row -> !row.hasFigures())
                .filter(row -> row.before().cell().status() != Status.NOT_RUN
                        || row.after().cell().status() != Status.NOT_RUN)
                .collect(Collectors.groupingBy(row -> reasons(names, row), LinkedHashMap::new,
                        Collectors.mapping(ChangedRow::name, Collectors.toList())));
        return byReason.entrySet().stream().map(each -> "%s and %s cannot be compared for %s. %s".formatted(
                names.before(), names.after(), RowNames.any(each.getValue(), rows.size()), each.getKey())).toList();
    }

    private static String reasons(Names names, ChangedRow row) {
        return Stream.of(reason(names.before(), row.before()), reason(names.after(), row.after()))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static Optional<String> reason(String variant, Figures row) {
        return row.hasFigures() ? Optional.empty()
                : Optional.of("%s: %s.".formatted(variant, row.reasonWithoutFigures().replaceFirst("\\.$", "")));
    }

    /** The differences in a time, a sentence for each row; then the rows in which none was seen, and those too small. */
    private static void timed(Names names, int all, List<ChangedRow> rows,
            Function<ChangedRow, Function<Run, Long>> figure,
            Function<ChangedRow, String> noun, List<String> sentences) {
        var same = new ArrayList<ChangedRow>();
        var tooFew = new ArrayList<String>();
        String what = "";
        for (ChangedRow row : rows) {
            Optional<RankTest> test = row.test(figure.apply(row));
            if (test.isEmpty()) {
                continue;
            }
            what = noun.apply(row);
            if (Double.isInfinite(test.get().high())) {
                tooFew.add(row.name());
            } else if (test.get().differ()) {
                sentences.add(Likely.said(differ(names, row, what, figure.apply(row), test.get()), row.before(),
                        row.after()));
            } else {
                same.add(row);
            }
        }
        if (!same.isEmpty()) {
            sentences.add("No difference in %s was seen between %s and %s for %s.".formatted(what, names.before(),
                    names.after(), same(same, figure, all)));
        }
        if (!tooFew.isEmpty()) {
            sentences.add(
                    "Whether %s differs between %s and %s for %s cannot be told from so few JVMs. Use --forks 7; five "
                            .formatted(what, names.before(), names.after(), RowNames.any(tooFew, all))
                            + "of each is the least.");
        }
    }

    /** Rows in which no difference was seen, and which change could not have been seen. */
    private static String same(List<ChangedRow> same, Function<ChangedRow, Function<Run, Long>> figure, int all) {
        List<String> names = same.stream().map(ChangedRow::name).toList();
        double[] unseen =
                same.stream().mapToDouble(row -> row.test(figure.apply(row)).orElseThrow().unseen()).toArray();
        DoubleSummaryStatistics range = Arrays.stream(unseen).summaryStatistics();
        return RowNames.areAll(names, all) ? RowNames.any(names, all) + unseen(range.getMin(), range.getMax())
                : Listed.few(IntStream.range(0, unseen.length)
                        .mapToObj(row -> names.get(row) + unseen(unseen[row], unseen[row])).toList());
    }

    private static String unseen(double least, double most) {
        String low = Amounts.percent(least);
        String high = Amounts.percent(most);
        return most == 0 ? " (all of its JVMs took the same time)"
                : low.equals(high) ? " (a change below %s would not have been seen)".formatted(high)
                : " (a change below %s to %s, depending on the row, would not have been seen)".formatted(
                        low.replace(" %", ""), high);
    }

    private static String differ(Names names, ChangedRow row, String what, Function<Run, Long> figure, RankTest test) {
        Spread before = row.before().spread(figure).orElseThrow();
        Spread after = row.after().spread(figure).orElseThrow();
        boolean longer = test.ratio() > 1;
        double least = longer ? test.low() - 1 : 1 - test.high();
        double most = longer ? test.high() - 1 : 1 - test.low();
        return "%s: %s was %s %s with %s than with %s (%s to %s; p = %s, %s and %s JVMs), %s against %s.".formatted(
                row.name(), what, Amounts.percent(test.ratio() - 1), longer ? "longer" : "shorter", names.after(),
                names.before(), Amounts.percent(least), Amounts.percent(most),
                String.format(Locale.ROOT, "%.2g", test.p()), after.forks(), before.forks(),
                Amounts.nanos(after.median()), Amounts.nanos(before.median()));
    }

    private static Optional<String> queue(Names names, ChangedRow row) {
        OpenLoop before = row.before().cell().openLoop();
        OpenLoop after = row.after().cell().openLoop();
        if (before == null || after == null || before.queueGrew() == after.queueGrew()) {
            return Optional.empty();
        }
        return Optional.of(Likely.said("%s: with %s it keeps up, and with %s its queue grows.".formatted(row.name(),
                after.queueGrew() ? names.before() : names.after(),
                after.queueGrew() ? names.after() : names.before()), row.before(), row.after()));
    }

    private static Optional<String> memory(Names names, ChangedRow row) {
        Function<Run, Long> figure = run -> run.resources().peakResidentBytes();
        Optional<RankTest> test = row.test(figure).filter(RankTest::differ);
        return test.flatMap(differs -> {
            Spread before = row.before().spread(figure).orElseThrow();
            Spread after = row.after().spread(figure).orElseThrow();
            return Math.abs(after.median() - before.median()) < MEMORY_WORTH_SAYING ? Optional.empty()
                    : Optional.of(
                            "%s: the peak memory of the JVM was %s %s with %s than with %s, %s against %s.".formatted(
                                    row.name(), Amounts.percent(differs.ratio() - 1),
                                    differs.ratio() > 1 ? "greater" : "smaller",
                                    names.after(), names.before(), Amounts.bytes(after.median()),
                                    Amounts.bytes(before.median())));
        });
    }

    /** The same, each with a prefix. */
    public Stream<String> sentences(String prefix) {
        return sentences().stream().map(prefix::concat);
    }
}
