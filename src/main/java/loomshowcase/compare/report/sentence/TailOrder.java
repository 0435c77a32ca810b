package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Order;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.Spread;

/** Whether the least and the greatest of the highest latencies can be told apart, by the rule for wall times. */
final class TailOrder {

    private record Tail(Figures row, Spread spread) {}

    private TailOrder() {}

    /** A sentence with a space before it; empty if there is only one row, or if they tie. */
    static String of(List<Figures> rows) {
        List<Tail> tails = rows.stream().flatMap(row -> tail(row).stream())
                .sorted(Comparator.comparing(tail -> tail.spread().median())).toList();
        if (tails.size() < 2
                || Tie.between(tails.getFirst().spread().median(), tails.getLast().spread().median())) {
            return "";
        }
        Tail least = tails.getFirst();
        Tail most = tails.getLast();
        return switch (Order.ofExtremes(least.spread(), most.spread(), tails.size())) {
            case LESS -> " " + Likely.ifBusy("That of %s is lower than that of %s.".formatted(least.row().label(),
                    most.row().label()), rows);
            case NO_DIFFERENCE_SEEN, MORE ->
                    " No difference between them was seen, because the JVMs of a single row differ by as much.";
            case TOO_FEW_FORKS -> " So few JVMs do not prove an order; use --forks %s.".formatted(
                    Spread.ENOUGH_FORKS + 2);
        };
    }

    private static Optional<Tail> tail(Figures row) {
        return row.spread(ChangedRow::highestLatency).map(spread -> new Tail(row, spread));
    }
}
