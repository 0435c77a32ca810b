package loomshowcase.compare.report.sentence;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Cell;
import loomshowcase.text.Counts;

/** That other programs used the processors while rows were measured, so that their figures may be due to that. */
public final class BusyMachine {

    private BusyMachine() {}

    /** @param cells the rows of a whole comparison */
    public static Optional<String> sentence(Collection<Cell> cells) {
        return sentence(cells, "this");
    }

    /** @param what was measured, such as the name of a file */
    static Optional<String> sentence(Collection<Cell> cells, String what) {
        List<Cell> measured = cells.stream().filter(cell -> !cell.runs().isEmpty()).toList();
        List<Cell> crowded = measured.stream().filter(Figures::isCrowded).toList();
        return crowded.isEmpty() ? Optional.empty()
                : Optional.of(
                        ("Other programs used %s of the processors while %s measured: measure again on a quiet machine "
                                + "before you decide.").formatted(share(crowded), crowded.size() == measured.size()
                                        ? what + " was"
                                        : "%s of %s were".formatted(crowded.size(), Counts.of(measured.size(), "row"))
                                                + (what.equals("this") ? "" : " in " + what)));
    }

    /** {@code 64 %}, {@code 30 to 70 %}. */
    static String share(Collection<Cell> crowded) {
        DoubleSummaryStatistics shares = crowded.stream()
                .mapToDouble(cell -> cell.perFork().othersCpu().orElse(0)).summaryStatistics();
        String least = Amounts.percent(shares.getMin());
        String most = Amounts.percent(shares.getMax());
        return least.equals(most) ? most : least.replace(" %", "") + " to " + most;
    }
}
