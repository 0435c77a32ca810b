package loomshowcase.compare.report.sentence;

import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Service;

/** What is said of own tasks if no row shows what limits them: how far they can be understood, and what would show more. */
record UnclearLimit(Rows rows, Service service) {

    String sentence() {
        return quickOnceBegun().or(this::computes).or(this::cannotBeTold).or(this::busyPool).orElse(
                "These rows do not show what limits the tasks. Compare a pool with virtual threads, with more tasks (-n) "
                        + "and in more JVMs (--forks 5).");
    }

    /** All together took long, but each was about as quick as alone. */
    private Optional<String> quickOnceBegun() {
        return service.withMoreThanIsServed().stream()
                .filter(row -> service.inside(row) < Service.TWICE * service.nanosAlone()).findFirst()
                .map(row -> NoLimitSeen.sentence(service, row) + whyAllTookLong(row));
    }

    private static String whyAllTookLong(Figures row) {
        String longest = LongestTask.sentence(row);
        return !longest.isEmpty() ? longest
                : (" All together took %s, most likely because of what comes before a task begins: starting it, or a busy "
                        + "machine.").formatted(Amounts.nanos(row.wall()));
    }

    private Optional<String> computes() {
        return service.rows().stream().filter(service::computes).filter(row -> row.cpu() >= Service.MORE_THAN_A_START)
                .findFirst().map(Computing::words).map(this::likely);
    }

    private String likely(String sentence) {
        return Likely.saidIf(service.isUnsure(), sentence);
    }

    private Optional<String> cannotBeTold() {
        return service.withMoreThanIsServed().stream().filter(row -> !service.isEvidence(row)).findFirst()
                .map(row -> ("Whether something limits them cannot be told: a task took %s on %s and %s alone, which the "
                        + "first use of a model or a busy moment explains as well. Use more tasks (-n), or -r 3.")
                        .formatted(Amounts.nanos(service.inside(row)), row.label(),
                                Amounts.nanos(service.nanosAlone())));
    }

    private Optional<String> busyPool() {
        boolean virtual = rows.trusted("virtual").isPresent();
        return service.busyPools().stream().filter(row -> row.inFlight() < row.cell().tasks()).findFirst()
                .map(pool -> "All threads of %s were busy. A row with more in flight, such as %s, shows whether its size is the limit."
                        .formatted(pool.label(), virtual ? "platform" : "virtual"));
    }
}
