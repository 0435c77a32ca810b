package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Order;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.compare.result.Spread;

/** Compares the models that can have several tasks in flight, if all tasks arrive at once. */
final class ConcurrentModels {

    /** One task after another must take more than this many times as long. */
    private static final int PLAIN_TO_SEE = 2;

    private static final int TOO_MANY_TO_LIST = 3;

    private ConcurrentModels() {}

    /** What is gained when tasks that only wait do so at the same time. */
    static Optional<String> overlap(Rows rows) {
        List<Figures> together = rows.withAllInFlight();
        if (together.isEmpty() || !rows.isClosedLoop() || !rows.traits().onlyWaits()) {
            return Optional.empty();
        }
        LongSummaryStatistics walls = Tie.walls(together);
        String least = Amounts.nanos(walls.getMin());
        String most = Amounts.nanos(walls.getMax());
        return rows.sequential().map(Figures::wall).filter(oneByOne -> oneByOne > PLAIN_TO_SEE * walls.getMax())
                .map(oneByOne -> ("One after another, the %s took %s; all at once, %s. Waits that overlap take only as "
                        + "long as one.").formatted(rows.tasksText(), Amounts.nanos(oneByOne),
                                least.equals(most) ? least : least + " to " + most));
    }

    /** That the models tie which had all tasks in flight at once. */
    static Optional<String> tie(Rows all) {
        Rows rows = all.withUsualClient();
        List<Figures> together = rows.withAllInFlight();
        if (together.size() < 2 || !rows.isClosedLoop() || rows.traits().computes() || !Tie.among(together)) {
            return Optional.empty();
        }
        long concurrent = rows.all().stream().filter(row -> !row.isSequential()).count();
        String names = rows.equals(all) && together.size() == concurrent && concurrent >= TOO_MANY_TO_LIST
                ? "the %s models that had all of them in flight at once".formatted(concurrent)
                : Figures.names(together);
        boolean bothKinds = together.stream().anyMatch(Figures::isVirtual)
                && together.stream().anyMatch(row -> row.threads().model() > 1);
        return Optional.of(Likely.ifBusy("With %s, %s tie (%s apart)%s".formatted(rows.tasksText(), names,
                apart(together), bothKinds
                        ? ": virtual threads are not faster threads. What they change is how many you can afford."
                        : "."),
                together));
    }

    /** That the models tie which use all cores, because tasks compute. */
    static Optional<String> tieForLackOfCores(Rows rows) {
        List<Figures> alike = rows.withLowestFloor();
        if (alike.size() < 2 || !rows.isClosedLoop() || !rows.traits().computes() || !Tie.among(alike)) {
            return Optional.empty();
        }
        SharedLimit cores = rows.traits().shared();
        return Optional.of(Likely.ifBusy("%s tie (%s apart): tasks that compute need cores%s.".formatted(
                Figures.names(alike), apart(alike), cores == null ? "" : ", and there %s %s for all of them".formatted(
                        cores.count() == 1 ? "is" : "are", cores.count())),
                alike));
    }

    private static String apart(List<Figures> rows) {
        LongSummaryStatistics walls = Tie.walls(rows);
        return Amounts.nanos(walls.getMax() - walls.getMin());
    }

    /** Whether the fastest and the slowest can be told apart, among rows with the same floor and the same client. */
    static Optional<String> order(Rows rows) {
        List<Figures> alike = rows.withUsualClient().withLowestFloor();
        if (alike.size() < 2 || !rows.isClosedLoop() || Tie.among(alike)) {
            return Optional.empty();
        }
        var byWall = Comparator.comparing(Figures::wall);
        return Optional.of(order(alike.stream().min(byWall).get(), alike.stream().max(byWall).get(), alike));
    }

    /** @param alike among which the two were chosen */
    private static String order(Figures least, Figures most, List<Figures> alike) {
        int rows = alike.size();
        int enough = Spread.enoughForks(rows);
        Spread first = least.spread(Run::wallNanos).orElseThrow();
        Spread last = most.spread(Run::wallNanos).orElseThrow();
        String walls = "%s took %s and %s %s".formatted(
                least.label(), Amounts.nanos(first.median()), most.label(), Amounts.nanos(last.median()));
        return switch (Order.ofExtremes(first, last, rows)) {
            case LESS -> Likely.ifBusy("%s: %s is faster by a factor of %s, and %s.".formatted(walls, least.label(),
                    String.format(Locale.ROOT, "%.2f", last.ratioTo(first)), surely(first, last)), alike);
            case TOO_FEW_FORKS -> "%s: with %s, that does not prove an order. Use --forks %s or more.".formatted(walls,
                    Math.max(first.runs(), last.runs()) == 1 ? "one run each"
                            : first.forks() == 1 && last.forks() == 1 ? "one JVM each"
                            : "fewer than %s JVMs on one side".formatted(enough),
                    Spread.ENOUGH_FORKS + 2);
            case NO_DIFFERENCE_SEEN, MORE ->
                    walls + ": no difference seen, because the JVMs of a single row differ by as much.";
        };
    }

    private static String surely(Spread first, Spread last) {
        return first.isBelow(last)
                ? "each of its %s JVMs was faster than each of the other %s".formatted(first.forks(), last.forks())
                : "the JVMs of the two overlap less than chance would let them (%s and %s JVMs)".formatted(
                        first.forks(), last.forks());
    }
}
