package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;

/** Whether the first and the last of those with the same floor, and the same client, may be told apart. */
final class Order implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> alike = rows.withUsualClient().alike();
        if (alike.size() < 2 || !rows.closed() || Tie.among(alike)) {
            return List.of();
        }
        var byWall = Comparator.comparing(Figures::wall);
        return List.of(said(alike.stream().min(byWall).get(), alike.stream().max(byWall).get(),
                Spread.enoughForks(alike.size())));
    }

    private static String said(Figures least, Figures most, int enough) {
        Spread first = least.spread(Run::wallNanos).orElseThrow();
        Spread last = most.spread(Run::wallNanos).orElseThrow();
        String walls = "%s took %s and %s %s".formatted(
                least.label(), Amounts.nanos(first.median()), most.label(), Amounts.nanos(last.median()));
        return switch (first.comparedWith(last, enough)) {
            case LESS -> "%s: %s is faster by a factor of %s, in each of its %s JVMs against each of the other's %s."
                    .formatted(walls, least.label(), factor(last.ratioTo(first)), first.forks(), last.forks());
            case TOO_FEW_FORKS -> "%s: %s, and no proof of an order. Take --forks %s or more.".formatted(walls,
                    Math.max(first.runs(), last.runs()) == 1 ? "one run each"
                            : first.forks() == 1 && last.forks() == 1 ? "one JVM each"
                            : "fewer than %s JVMs on one side".formatted(enough),
                    Spread.ENOUGH_FORKS + 2);
            case NO_DIFFERENCE_SEEN, MORE -> walls + ": no difference seen, for JVMs of one row lie as far apart.";
        };
    }

    private static String factor(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
