package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.LittlesLaw;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.WholeTaskLimit;
import loomshowcase.text.Counts;

/**
 * What limits tasks that nothing is known about, if all arrive at once: the size of a pool, something inside the tasks,
 * the cores, or nothing.
 */
final class ServedAtOnce {

    /** With fewer tasks, the first and the last ones hide how many are served at once. */
    private static final int ENOUGH_TASKS = 100;

    /** With twice as many in flight as are served, half of them wait inside. */
    private static final double TWICE = 2;

    /** A pool that serves so much of its size is busy. */
    private static final double BUSY = 0.8;

    private final Rows rows;
    private final List<Figures> concurrent;

    private ServedAtOnce(Rows rows) {
        this.rows = rows;
        this.concurrent = rows.concurrent().stream()
                .filter(row -> LittlesLaw.servedAtOnce(row).isPresent()).toList();
    }

    static Stream<String> sentences(Rows rows) {
        var served = new ServedAtOnce(rows);
        return !rows.isClosedLoop() || !rows.traits().areUnknown() || served.concurrent.isEmpty() ? Stream.empty()
                : rows.tasks() < ENOUGH_TASKS ? Stream.of(tooFewTasks()) : served.verdict();
    }

    private static String tooFewTasks() {
        return "So few tasks cannot show what limits them. Use -n 200, or as many as arrive at once in your service.";
    }

    private Stream<String> verdict() {
        var said = new ArrayList<String>();
        limitInside().ifPresent(said::add);
        hinderOneAnother().ifPresent(said::add);
        poolIsTheLimit().ifPresent(said::add);
        if (said.isEmpty()) {
            nothingIsTheLimit().ifPresent(said::add);
        }
        if (!said.isEmpty() && rows.phase() == Phase.COLD) {
            said.add("That is said of cold runs, which load classes and open connections. -r 3 adds warm ones.");
        }
        WholeTaskLimit.in(rows).stream().map(ServedAtOnce::wholeTask).forEach(said::add);
        return said.stream();
    }

    /** The most that any row serves at once: more in flight than this wait inside the tasks. */
    private double most() {
        return concurrent.stream().mapToDouble(ServedAtOnce::served).max().orElseThrow();
    }

    private static double served(Figures row) {
        return LittlesLaw.servedAtOnce(row).orElseThrow();
    }

    private List<Figures> withMoreThanIsServed() {
        return concurrent.stream().filter(row -> row.inFlight() >= TWICE * most()).toList();
    }

    private Optional<String> limitInside() {
        List<Figures> wide = withMoreThanIsServed();
        if (wide.isEmpty()) {
            return Optional.empty();
        }
        double alone = LittlesLaw.secondsAlone(wide.getFirst()).orElseThrow();
        String first = ("The limit is not the threads. A task takes %s alone, and no more than about %s were served at "
                + "once, although %s.")
                .formatted(Amounts.nanos((long) (alone * 1e9)), Amounts.about(most()), inFlight(wide));
        double cores = wide.stream().mapToDouble(ServedAtOnce::coresBusy).max().orElseThrow();
        return Optional.of(first + (cores >= BUSY * most()
                ? " The tasks compute: they kept %s cores busy, and no thread model adds cores."
                        .formatted(Amounts.about(cores))
                : " They share something of which there is no more: a pool of connections, a lock, or what a service "
                        + "behind them, or this machine, can do." + smallerPool(wide)));
    }

    private static String inFlight(List<Figures> wide) {
        Figures first = wide.getFirst();
        Figures last = wide.getLast();
        String said = "%s had %s in flight".formatted(first.label(), Counts.text(first.inFlight()));
        return first == last ? said : "%s and %s %s".formatted(said, last.label(), Counts.text(last.inFlight()));
    }

    private static double coresBusy(Figures row) {
        return row.cpu() == null ? 0 : (double) row.cpu() / row.wall();
    }

    private String smallerPool(List<Figures> wide) {
        return wide.stream().filter(row -> row.cell().poolSize() != null)
                .min(Comparator.comparing(row -> row.cell().poolSize()))
                .filter(pool -> pool.cell().poolSize() > TWICE * most())
                .map(pool -> " A pool of %s threads would do as well as %s."
                        .formatted(Counts.text((long) Math.ceil(most() * 1.2)), pool.label()))
                .orElse("");
    }

    /** A row that has more in flight than another, and takes much longer. */
    private Optional<String> hinderOneAnother() {
        return concurrent.stream().max(Comparator.comparing(Figures::wall))
                .flatMap(slow -> concurrent.stream().filter(Figures::isPlain)
                        .filter(quick -> quick.isMuchQuickerThan(slow) && quick.inFlight() < slow.inFlight())
                        .min(Comparator.comparing(Figures::wall))
                        .map(quick -> ("%s took %s and %s %s: with %s in flight, tasks hinder one another. Let fewer "
                                + "go on at once: use a smaller pool, or a semaphore around what they share.")
                                .formatted(
                                        slow.label(), Amounts.nanos(slow.wall()), quick.label(),
                                        Amounts.nanos(quick.wall()), Counts.text(slow.inFlight()))));
    }

    private Optional<String> poolIsTheLimit() {
        return concurrent.stream().filter(row -> row.cell().poolSize() != null)
                .filter(pool -> served(pool) >= BUSY * pool.cell().poolSize())
                .min(Comparator.comparing(pool -> pool.cell().poolSize()))
                .flatMap(pool -> concurrent.stream()
                        .filter(other -> other.isMuchQuickerThan(pool) && other.inFlight() > pool.inFlight())
                        .min(Comparator.comparing(Figures::wall))
                        .map(other -> ("The size of %s is a limit: all of its threads are busy. It took %s. %s took "
                                + "%s and served about %s at once.").formatted(pool.label(),
                                        Amounts.nanos(pool.wall()), other.label(), Amounts.nanos(other.wall()),
                                        Amounts.about(served(other)))));
    }

    private Optional<String> nothingIsTheLimit() {
        List<Figures> all = rows.withAllInFlight().stream().filter(concurrent::contains)
                .filter(row -> TWICE * served(row) > row.cell().tasks()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(
                "Nothing inside the tasks held them up: with all %s in flight, %s served about %s at once.".formatted(
                        Counts.text(rows.tasks()), all.getFirst().label(), Amounts.about(served(all.getFirst()))));
    }

    private static String wholeTask(WholeTaskLimit limit) {
        return ("%s took %s and %s %s: --concurrency %s limits the whole task, also the part that needs no limit. Put a "
                + "semaphore around the part that is scarce; docs/your-own-task.md shows how.").formatted(
                        limit.limited().label(), Amounts.nanos(limit.limited().wall()), limit.free().label(),
                        Amounts.nanos(limit.free().wall()), limit.permits());
    }
}
