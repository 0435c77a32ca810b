package loomshowcase.compare.report.sentence;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Status;
import loomshowcase.text.Counts;

/** That other programs used the processors while rows were measured, so that their figures may be due to that. */
public final class BusyMachine {

    private BusyMachine() {}

    /** @param cells the rows of a whole comparison */
    public static Optional<String> sentence(Collection<Cell> cells) {
        Measured all = Measured.of(cells);
        return all.crowded().isEmpty() ? Optional.empty()
                : Optional.of(sentence(all.crowded(), all.isAll() ? "this was" : all.rows() + " were"));
    }

    /** The same of two files: one sentence, also if the machine was busy during both. */
    static Optional<String> sentence(Collection<Cell> first, Collection<Cell> second) {
        var busy = new LinkedHashMap<String, Measured>();
        busy.put("the first file", Measured.of(first));
        busy.put("the second file", Measured.of(second));
        busy.values().removeIf(file -> file.crowded().isEmpty());
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        boolean all = busy.values().stream().allMatch(Measured::isAll);
        String what = all && busy.size() > 1 ? "both files"
                : busy.entrySet().stream().map(file -> file.getValue().isAll() ? file.getKey()
                        : file.getValue().rows() + " in " + file.getKey()).collect(Collectors.joining(" and "));
        return Optional.of(sentence(busy.values().stream().flatMap(file -> file.crowded().stream()).toList(),
                what + (all && busy.size() == 1 ? " was" : " were")));
    }

    /** The rows that have runs, and those of them that were measured while other programs used the processors. */
    private record Measured(List<Cell> cells, List<Cell> crowded) {

        static Measured of(Collection<Cell> cells) {
            List<Cell> measured = cells.stream()
                    .filter(cell -> cell.status() != Status.FAILED && !cell.runs().isEmpty()).toList();
            return new Measured(measured, measured.stream().filter(Figures::isCrowded).toList());
        }

        boolean isAll() {
            return crowded.size() == cells.size();
        }

        String rows() {
            return "%s of %s".formatted(crowded.size(), Counts.of(cells.size(), "row"));
        }
    }

    /** @param shares the part of the processors that other programs used while each of some models ran, from 0 to 1 */
    public static Optional<String> sentenceOnModels(List<Double> shares) {
        List<Double> crowded = shares.stream().filter(Figures::isCrowded).toList();
        return crowded.isEmpty() ? Optional.empty()
                : Optional.of(sentence(shareOf(crowded), crowded.size() == shares.size() ? "this was"
                        : "%d of %d models were".formatted(crowded.size(), shares.size())));
    }

    private static String sentence(List<Cell> crowded, String was) {
        return sentence(share(crowded), was);
    }

    private static String sentence(String share, String was) {
        return "Other programs used %s of the processors while %s measured: measure again on a quiet machine before you "
                .formatted(share, was) + "decide.";
    }

    /** {@code 64 %}, {@code 30 to 70 %}. */
    static String share(Collection<Cell> crowded) {
        return shareOf(crowded.stream().map(cell -> cell.perFork().othersCpu().orElse(0)).toList());
    }

    private static String shareOf(List<Double> crowded) {
        DoubleSummaryStatistics shares = crowded.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        String least = Amounts.percent(shares.getMin());
        String most = Amounts.percent(shares.getMax());
        return least.equals(most) ? most : least.replace(" %", "") + " to " + most;
    }
}
