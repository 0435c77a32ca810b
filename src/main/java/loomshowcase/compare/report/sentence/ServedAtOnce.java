package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Service;
import loomshowcase.compare.report.figure.WholeTaskLimit;
import loomshowcase.compare.result.Run;
import loomshowcase.text.Counts;

/**
 * What limits tasks that nothing is known about, if all arrive at once: the size of a pool, something inside the tasks,
 * the cores, or nothing.
 */
final class ServedAtOnce {

    /** With fewer tasks, the first and the last ones hide how many are served at once. */
    private static final int ENOUGH_TASKS = 100;

    private final Rows rows;
    private final Service service;

    private ServedAtOnce(Rows rows) {
        this.rows = rows;
        this.service = Service.of(rows);
    }

    static Stream<String> sentences(Rows rows) {
        var served = new ServedAtOnce(rows);
        return !rows.isClosedLoop() || !rows.traits().areUnknown() || served.service.rows().isEmpty() ? Stream.empty()
                : rows.tasks() < ENOUGH_TASKS ? Stream.of(tooFewTasks())
                : Stream.concat(HeldCarriers.sentence(rows).stream(), served.verdict());
    }

    /** How far the verdict may be trusted. */
    static Stream<String> caveats(Rows rows) {
        var served = new ServedAtOnce(rows);
        if (!rows.isClosedLoop() || !rows.traits().areUnknown() || served.service.rows().isEmpty()
                || rows.tasks() < ENOUGH_TASKS || served.claims().isEmpty()) {
            return Stream.empty();
        }
        boolean few = served.service.hasFewForks();
        boolean cold = rows.phase() == Phase.COLD;
        return !few && !cold ? Stream.empty()
                : Stream.of("What limits the tasks is judged from %s. %s would make it surer.".formatted(
                        Stream.of(few ? "fewer than three JVMs" : "",
                                cold ? "cold runs, which load classes and open connections" : "")
                                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" and from ")),
                        few && cold ? "--forks 5 -r 3" : few ? "--forks 5" : "-r 3"));
    }

    private static String tooFewTasks() {
        return "So few tasks cannot show what limits them. Use -n 200, or as many as arrive at once in your service.";
    }

    private Stream<String> verdict() {
        var said = new ArrayList<>(claims());
        if (said.isEmpty() && HeldCarriers.among(rows).isEmpty()) {
            said.add(new UnclearLimit(rows, service).sentence());
        }
        WholeTaskLimit.in(rows).stream().map(this::wholeTask).forEach(said::add);
        return said.stream();
    }

    private List<String> claims() {
        var said = new ArrayList<String>();
        poolIsTheLimit().ifPresent(said::add);
        limitInside(!said.isEmpty()).ifPresent(said::add);
        hinderOneAnother().ifPresent(said::add);
        if (said.isEmpty()) {
            nothingIsTheLimit().ifPresent(said::add);
        }
        return said;
    }

    /** @param isSecond whether a pool is a limit too */
    private String notTheThreads(boolean isSecond) {
        return (isSecond ? service.isUnsure() ? "Beyond that, most likely the" : "Beyond that, the"
                : service.isUnsure() ? "Most likely, the" : "The") + " limit is not the threads.";
    }

    private Optional<String> limitInside(boolean isSecond) {
        List<Figures> wide = service.withMoreThanIsServed();
        if (wide.stream().noneMatch(service::isEvidence)) {
            return Optional.empty();
        }
        String first = ("%s A task takes %s alone, and no more than about %s were served at once, although %s.")
                .formatted(notTheThreads(isSecond), Amounts.nanos(service.nanosAlone()),
                        Amounts.about(Math.max(1, service.most())),
                        inFlight(wide));
        return Optional.of(first + " " + wide.stream().filter(service::computes)
                .max(Comparator.comparing(Figures::coresBusy)).map(Computing::words)
                .orElseGet(
                        () -> "The tasks share something scarce: a connection pool, a lock, a service behind them, or this "
                                + "machine." + smallerPool(wide)));
    }

    private static String inFlight(List<Figures> wide) {
        Figures first = wide.getFirst();
        Figures last = wide.getLast();
        String said = "%s had %s in flight".formatted(first.label(), Counts.text(first.inFlight()));
        return first == last ? said : "%s and %s %s".formatted(said, last.label(), Counts.text(last.inFlight()));
    }

    /** How small it may be is not said of cold runs, in which fewer are served than later. */
    private String smallerPool(List<Figures> wide) {
        return wide.stream().filter(row -> row.cell().poolSize() != null)
                .min(Comparator.comparing(row -> row.cell().poolSize()))
                .filter(pool -> pool.cell().poolSize() > Service.TWICE * service.most())
                .map(pool -> rows.phase() == Phase.COLD
                        ? " A smaller pool of threads would do as well as %s; -r 3 shows how small."
                                .formatted(pool.label())
                        : " A pool of %s threads would do as well as %s.".formatted(
                                Counts.text((long) Math.ceil(service.most() * 1.2)), pool.label()))
                .orElse("");
    }

    /** A row that has more in flight than another, and takes much longer. */
    private Optional<String> hinderOneAnother() {
        return service.rows().stream().filter(service::isEvidence).max(Comparator.comparing(Figures::wall))
                .flatMap(slow -> Stream.concat(rows.sequential().stream(), service.rows().stream())
                        .filter(Figures::isPlain)
                        .filter(quick -> quick.isMuchQuickerThan(slow) && quick.inFlight() < slow.inFlight())
                        .min(Comparator.comparing(Figures::wall))
                        .map(quick -> ("%s took %s and %s %s: with %s in flight, tasks %s one another. Run "
                                + "fewer at once: use a smaller pool, or a semaphore around what they share.")
                                .formatted(
                                        slow.label(), Amounts.nanos(slow.wall()), quick.label(),
                                        Amounts.nanos(quick.wall()), Counts.text(slow.inFlight()),
                                        service.isUnsure() ? "most likely hinder" : "hinder")));
    }

    private Optional<String> poolIsTheLimit() {
        return service.busyPools().stream().min(Comparator.comparing(pool -> pool.cell().poolSize()))
                .flatMap(pool -> service.rows().stream()
                        .filter(other -> other.isMuchQuickerThan(pool) && other.inFlight() > pool.inFlight())
                        .min(Comparator.comparing(Figures::wall))
                        .map(other -> likely(("The size of %s is a limit: all of its threads are busy. It took %s. %s "
                                + "took %s and served about %s at once.").formatted(pool.label(),
                                        Amounts.nanos(pool.wall()), other.label(), Amounts.nanos(other.wall()),
                                        Amounts.about(service.of(other))))));
    }

    private Optional<String> nothingIsTheLimit() {
        return service.rows().stream()
                .filter(row -> row.cell().poolSize() == null && 2 * row.inFlight() > row.cell().tasks()
                        && Service.TWICE * service.of(row) > row.inFlight())
                .findFirst()
                .map(row -> NoLimitSeen.sentence(service, row) + LongestTask.sentence(row));
    }

    private String wholeTask(WholeTaskLimit limit) {
        return likely(
                ("%s took %s and %s %s: --concurrency %s limits the whole task, also the part that needs no limit. "
                        + "Put a semaphore around the part that is scarce; docs/your-own-task.md shows how.").formatted(
                                limit.limited().label(), Amounts.nanos(limit.limited().wall()), limit.free().label(),
                                Amounts.nanos(limit.free().wall()), limit.permits()));
    }

    private String likely(String sentence) {
        return Likely.saidIf(service.isUnsure(), sentence);
    }
}
